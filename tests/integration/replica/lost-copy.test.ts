import { connect, type Sql } from '@/lib/db/connect'
import { waitUntil } from '../../support/own-site'
import { type OwnPostgres, startOwnPostgres } from '../../support/spread/own-postgres'
import { toldOf } from '../../support/spread/spread-site'
import { runTold } from '../../support/spread/told-commands'

/** Less than one file of the log: with the next few files a copy that is away is lost. */
const KEPT = '1MB'
const FILES = 4

let source: OwnPostgres
let copy: OwnPostgres
let sql: Sql

beforeAll(async () => {
  [source, copy] = await Promise.all([
    startOwnPostgres({ wal_level: 'logical', max_slot_wal_keep_size: KEPT }),
    startOwnPostgres({ wal_retrieve_retry_interval: '1s' }),
  ])
  sql = connect(source.urlOf('postgres'), { max: 1 })
  await runTold(['prepare'], toldOf(source))
  await runTold(['replica', 'offer'], toldOf(source))
  await runTold(['replica', 'follow', 'public_1'], toldOf(copy, source))
})
afterAll(async () => {
  await sql.end({ timeout: 1 })
  await Promise.all([source.remove(), copy.remove()])
})

const statusAt = (server: OwnPostgres) => runTold(['replica', 'status'], toldOf(server, source))

test('while all is well, both say so, and how much may be written before the copy is lost', async () => {
  expect(await statusAt(source)).toMatch(/^public_1: connected, \d+ bytes behind, lost after \d+ more$/m)
  expect(await statusAt(copy)).toBe('A copy: connected, 0 tables unfinished; the workspace never spoke.\n')
})

test('what is left of a first copying that was broken off is named where it keeps the log', async () => {
  const slot = 'pg_16400_sync_16390_7300000000000000000'
  await sql`SELECT pg_create_logical_replication_slot(${slot}, 'pgoutput')`
  expect(await statusAt(source)).toMatch(new RegExp(`^${slot}: left where the copying of a table was broken off`, 'm'))
  await sql`SELECT pg_drop_replication_slot(${slot})`
  expect(await statusAt(source)).not.toContain('_sync_')
})

test('who types the name of another copy is refused, and neither loses its place', async () => {
  for (const anew of [[], ['--anew']]) {
    await expect(runTold(['replica', 'follow', 'public_2', ...anew], toldOf(copy, source)))
      .rejects.toThrow('This copy is called public_1 there, and not public_2.')
  }
  expect(await statusAt(copy)).toContain('connected')
})

test('a copy that is away keeps no more of the log than is allowed: it is lost, both say so, and it is made anew', async () => {
  await copy.kill()
  await sql`INSERT INTO open.heartbeat (at) VALUES ('2021-04-05T12:00Z')`
  for (let file = 0; file < FILES; file += 1) {
    await sql`SELECT pg_logical_emit_message(false, 'of a test', 'a file of the log')`
    await sql`SELECT pg_switch_wal()`
  }
  await sql`CHECKPOINT`
  const [kept] = await sql`SELECT wal_status AS status, restart_lsn AS kept FROM pg_replication_slots`
  expect(kept).toEqual({ status: 'lost', kept: null })
  await copy.start()
  const call = 'call `vigil replica follow public_1 --anew`'
  await expect(statusAt(source)).rejects.toThrow(`public_1: lost, it was away for too long; there, ${call}`)
  await expect(statusAt(copy)).rejects.toThrow(`It is lost at what it copies, and gets nothing new: ${call} here.`)
  await expect(runTold(['replica', 'follow', 'public_1'], toldOf(copy, source))).rejects.toThrow('with --anew')
  expect(await runTold(['replica', 'follow', 'public_1', '--anew'], toldOf(copy, source))).toMatch(/\d+ tables follow/)
  const there = connect(copy.urlOf('vigil_open'), { max: 1 })
  const heard = () => there`SELECT at FROM open.heartbeat`
  expect(await heard()).toEqual([{ at: new Date('2021-04-05T12:00Z') }])
  await sql`UPDATE open.heartbeat SET at = '2021-04-06T12:00Z'`
  await waitUntil(async () => (await heard())[0]?.at.getTime() === Date.parse('2021-04-06T12:00Z'))
  await there.end()
  expect(await statusAt(copy)).toContain('connected')
})

test('a copy that was forgotten learns it from its source', async () => {
  await copy.kill()
  await runTold(['replica', 'forget', 'public_1'], toldOf(source))
  await copy.start()
  await expect(statusAt(copy)).rejects.toThrow('It is missing at what it copies, and gets nothing new')
  await expect(runTold(['replica', 'follow', 'public_1'], toldOf(copy, source))).rejects.toThrow('with --anew')
})
