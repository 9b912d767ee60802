import { connect } from '@/lib/db/connect'
import { createTestDatabase, type TestDatabase } from '@/tests/factories/database'
import { importInto, theAppeal } from '@/tests/integration/records/exchange'
import { benchFlood } from './delivery/bench-flood'
import { benchMemory } from './delivery/bench-memory'
import { compareLoad } from './delivery/compare-load'
import { DISTINCT_QUESTIONS } from './delivery/flood'
import { type Started, startProgram, startSite } from './delivery/start-processes'
import { muteChanges, tellTrials, tryUnpublishing } from './delivery/unpublish-trials'

const PAGES = { home: '/en', case: '/en/cases/raoof-mehran', list: '/en/cases', map: '/api/v1/map' }
const CONNECTIONS = [20, 200]
const QUESTIONS = 40_000

/** How many trials and minutes, and of the parts those that are named: all where none is. */
export interface DeliveryOptions {
  trials: number
  minutes: number
  parts: readonly string[]
}

/**
 * What kept pages cost beside a bare server that has the same bytes (`kept`), and what is not kept beside one that asks
 * the same of the database (`made`), in the same run; whether a flood slows kept pages (`flood`); how soon what is
 * unpublished is gone from two instances (`unpublish`); and what the processes hold after minutes of both (`memory`).
 */
export async function benchDelivery({ trials, minutes, parts }: DeliveryOptions): Promise<void> {
  const isAsked = (part: string) => parts.length === 0 || parts.includes(part)
  const database = await createTestDatabase()
  const team = connect(database.urls.team)
  await importInto(team, theAppeal())
  await team.end()
  const site = await startSite()
  console.log(`delivery: the first page after ${(site.firstPageMs / 1000).toFixed(1)} s from nothing`)
  if (isAsked('kept')) await benchKept(site)
  if (isAsked('made')) await benchMade(site)
  if (isAsked('flood')) await benchFlood(site, [PAGES.home, PAGES.case, PAGES.list])
  if (isAsked('unpublish')) await benchUnpublishing(site, database, trials)
  if (isAsked('memory')) await benchMemory(site, Object.values(PAGES), minutes)
  await site.stop()
  await database.drop()
}

async function benchKept(site: Started): Promise<void> {
  const bare = await startProgram('bare-server', String(site.port), ...Object.values(PAGES))
  for (const [name, path] of Object.entries(PAGES)) {
    for (const connections of CONNECTIONS) {
      await compareLoad(site, bare, { name: `kept ${name}`, pathsOf: () => [path], connections, goalPercent: 40 })
    }
  }
  await bare.stop()
}

async function benchMade(site: Started): Promise<void> {
  const bare = await startProgram('sql-server')
  for (const [name, distinct] of Object.entries(DISTINCT_QUESTIONS)) {
    const pathsOf = (round: number) => distinct(QUESTIONS, round * QUESTIONS)
    await compareLoad(site, bare, { name: `${name}, not kept`, pathsOf, connections: 20, goalPercent: 50 })
  }
  await bare.stop()
}

async function benchUnpublishing(site: Started, database: TestDatabase, trials: number): Promise<void> {
  const other = await startSite()
  const owner = connect(database.urls.superuser, { max: 1 })
  const ports = [site.port, other.port]
  tellTrials('unpublishing', await tryUnpublishing(owner, ports, trials))
  await muteChanges(owner)
  tellTrials('unpublishing where nobody is notified', await tryUnpublishing(owner, ports, Math.ceil(trials / 10)))
  await owner.end()
  await other.stop()
}
