import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect } from '@/lib/db/connect'
import type { Copying } from '@/lib/gate/changes/copy-watch'
import { createGate } from '@/lib/gate/gate-server'
import { listenOn } from '@/lib/gate/listen'
import { DatabaseProbe } from '@/lib/gate/watch/database-probe'
import { Readiness } from '@/lib/gate/watch/readiness'
import { openWatch } from '@/lib/gate/watch/watch'
import { dayOf } from '@/lib/domain/dates/day'
import { asSuperuser, createEmptyDatabase, createTestDatabase, type TestDatabase } from '@/tests/factories/database'
import { ask } from './ask'
import { layLine, type Line } from './cut-line'

let database: TestDatabase
let empty: TestDatabase
let line: Line
let probes: { open: DatabaseProbe; team: DatabaseProbe }
let gate: Server
let readiness: Readiness
let nowMs = 0
const parts: { site: boolean; changes: boolean; copying: Copying } = { site: true, changes: true, copying: 'none' }

beforeAll(async () => {
  database = await createTestDatabase()
  empty = await createEmptyDatabase()
  line = await layLine(database.urls.open)
  const probeOf = (url: string) => new DatabaseProbe(() => connect(url, { max: 1 }))
  probes = { open: probeOf(line.url), team: probeOf(database.urls.team) }
  readiness = new Readiness({
    databases: { database: () => probes.open.ask(), workspace_database: () => probes.team.ask() },
    askSite: async () => parts.site,
    isFollowing: () => parts.changes,
    copying: () => parts.copying,
    // Each question is asked anew.
    ticksMs: () => (nowMs += 1000),
  })
  const report = () => undefined
  const watch = openWatch({ readiness, metrics: null, report })
  const origin = new URL('http://localhost:3000')
  gate = createGate({ origin, upstream: () => null, today: () => dayOf(2021, 4, 5), report, watch })
  await listenOn(gate, 0)
})

afterAll(async () => {
  gate.close()
  await once(gate, 'close')
  await Promise.all([probes.open.close(), probes.team.close()])
  await line.close()
  await database.drop()
  await empty.drop()
})

async function readReadiness(): Promise<[number, string]> {
  const { status, text } = await ask(gate, '/readyz')
  const answer: { status: string | number; detail?: string } = JSON.parse(text)
  expect(text).not.toMatch(/postgres|vigil_|127\.0\.0\.1/)
  return [status, answer.detail ?? String(answer.status)]
}

test('is ready while every part is, and names each that is not', async () => {
  expect(await readReadiness()).toEqual([200, 'ready'])
  parts.site = false
  expect(await readReadiness()).toEqual([503, 'Not ready: site.'])
  parts.changes = false
  expect(await readReadiness()).toEqual([503, 'Not ready: site, changes.'])
  parts.copying = 'unfinished'
  expect(await readReadiness()).toEqual([503, 'Not ready: copy, site, changes.'])
  Object.assign(parts, { site: true, changes: true, copying: 'silent' })
  // Readers get the last that was published: a load balancer must not take them that.
  expect((await ask(gate, '/readyz')).text).toBe('{"status":"ready","copy":"silent"}')
  parts.copying = 'none'
  expect(await readReadiness()).toEqual([200, 'ready'])
})

test.each(['cut', 'silent'] as const)('is not ready while the line to its database is %s, and again after', async (state) => {
  line.set(state)
  expect(await readReadiness()).toEqual([503, 'Not ready: database.'])
  line.set('whole')
  expect(await readReadiness()).toEqual([200, 'ready'])
})

test('is not ready while a migration of this version is changed or unfinished; a newer one does no harm', async () => {
  const change = (statement: string) => asSuperuser(database.name, (sql) => sql.unsafe(statement))
  const last = 'migration_name = (SELECT max(migration_name) FROM public._prisma_migrations)'
  await change(`
    UPDATE public._prisma_migrations SET checksum = 'x' || substr(checksum, 2), logs = checksum WHERE ${last}`)
  expect(await readReadiness()).toEqual([503, 'Not ready: migrations.'])
  await change(`UPDATE public._prisma_migrations SET checksum = logs, finished_at = NULL WHERE ${last}`)
  expect(await readReadiness()).toEqual([503, 'Not ready: migrations.'])
  await change(`UPDATE public._prisma_migrations SET finished_at = now() WHERE ${last}`)
  await change(`INSERT INTO public._prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES ('x', 'x', '99990101000000_later', now())`)
  expect(await readReadiness()).toEqual([200, 'ready'])
})

test('takes a database that is not migrated at all for one that lacks migrations', async () => {
  const probe = new DatabaseProbe(() => connect(empty.urls.superuser, { max: 1 }))
  expect(await probe.ask()).toBe('not_migrated')
  await probe.close()
})

test('however often it is asked, its parts are asked twice a second at most', async () => {
  let asked = 0
  let ticks = 0
  const often = new Readiness({
    databases: {}, isFollowing: () => true, copying: () => 'none', ticksMs: () => ticks, askSite: async () => (asked += 1) > 0,
  })
  await Promise.all([often.findMissing(), often.findMissing()])
  ticks = 501
  await often.findMissing()
  expect(asked).toBe(2)
})

test('is not ready from the moment on in which it is told to end', async () => {
  readiness.stop()
  expect(await readReadiness()).toEqual([503, 'Not ready: running.'])
})
