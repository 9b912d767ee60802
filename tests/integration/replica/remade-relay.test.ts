import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Sql } from '@/lib/db/connect'
import { migrate } from '@/lib/db/migrate'
import { followOpen } from '@/lib/db/replica/follow-open'
import { offerOpen } from '@/lib/db/replica/offer-open'
import { readChanges, UnfinishedCopy } from '@/lib/gate/changes/read-changes'
import { waitUntil } from '../../support/own-site'
import { type OwnPostgres, startOwnPostgres } from '../../support/spread/own-postgres'
import { toldOf } from '../../support/spread/spread-site'
import { runTold } from '../../support/spread/told-commands'

let workspace: OwnPostgres
let relay: OwnPostgres
let copy: OwnPostgres
let readers: Sql

beforeAll(async () => {
  [workspace, relay, copy] = await Promise.all([
    startOwnPostgres({ wal_level: 'logical' }), startOwnPostgres({ wal_level: 'logical' }), startOwnPostgres(),
  ])
  for (const server of [workspace, relay, copy]) {
    const urls = { team: server.urlOf('vigil_team'), open: server.urlOf('vigil_open'), intake: server.urlOf('vigil_intake') }
    await migrate(server.urlOf('postgres'), urls)
  }
  for (const server of [workspace, relay]) await offerOpen(server.urlOf('postgres'), server.urlOf('vigil_replica'))
  await runTold(['prepare'], toldOf(workspace))
  await runTold(['import', 'data/appeal-2021', '--trust'], toldOf(workspace))
  await follow(relay, workspace, 'relay')
  await follow(copy, relay, 'public_1')
  readers = connect(copy.urlOf('vigil_open'), { max: 1 })
})
afterAll(async () => {
  await readers.end({ timeout: 1 })
  await Promise.all([workspace, relay, copy].map((server) => server.remove()))
})

function follow(server: OwnPostgres, source: OwnPostgres, name: string, isAnew = false): Promise<number> {
  const [ownerUrl, sourceUrl] = [server.urlOf('postgres'), source.urlOf('vigil_replica')]
  return followOpen({ ownerUrl, sourceUrl, name, isAnew, onTable: () => undefined })
}

async function countEvents(): Promise<number> {
  const [row] = await readers<{ events: number }[]>`SELECT count(*) AS events FROM open.event`
  return row?.events ?? NaN
}

/** Whether an instance of the public server makes pages. */
async function makesPages(): Promise<boolean> {
  try {
    await readChanges(readers, null)
    return true
  } catch (error) {
    if (error instanceof UnfinishedCopy) return false
    throw error
  }
}

test('while a relay is made anew its copies make no page of half a record, and go on by themselves', async () => {
  const whole = await countEvents()
  expect([whole > 0, await makesPages()]).toEqual([true, true])
  const [there, between] = [workspace, relay].map((server) => connect(server.urlOf('postgres'), { max: 1 }))
  if (!there || !between) throw new Error('there are none')
  const remade = follow(relay, workspace, 'relay', true)
  await waitUntil(async () => (await between`SELECT FROM open.remaking`).length > 0)
  const held = await there.reserve()
  await held`BEGIN`
  // From when on its slot is there, and for a while: the relay gets no events.
  await held`LOCK TABLE open.event IN ACCESS EXCLUSIVE MODE`
  const seen: [boolean, number][] = []
  const isOver = { now: false }
  const watching = (async () => {
    while (!isOver.now) {
      // Whoever makes a page reads after it was asked whether one may be made.
      const makes = await makesPages()
      seen.push([makes, await countEvents()])
      await sleep(10)
    }
  })()
  await waitUntil(async () => (await countEvents()) === 0)
  const looked = seen.length
  await waitUntil(() => seen.length > looked + 20)
  await held`ROLLBACK`
  held.release()
  await remade
  await waitUntil(async () => (await makesPages()) && (await countEvents()) === whole)
  isOver.now = true
  await watching
  await Promise.all([there.end(), between.end()])
  expect(seen.filter(([makes, events]) => makes && events !== whole)).toEqual([])
  expect(seen.some(([makes, events]) => !makes && events === 0)).toBe(true)
})

test('what was broken off is told, and ends where it is called again', async () => {
  const owner = connect(relay.urlOf('postgres'), { max: 1 })
  await owner`INSERT INTO open.remaking (copy) VALUES ('relay')`
  await waitUntil(async () => !(await makesPages()))
  await expect(runTold(['replica', 'status'], toldOf(copy, relay))).rejects.toThrow('is being made anew')
  await follow(relay, workspace, 'relay')
  await waitUntil(makesPages)
  expect(await runTold(['replica', 'status'], toldOf(copy, relay))).not.toContain('anew')
  await owner.end()
})
