import { connect } from '@/lib/db/connect'
import { createTestDatabase } from '@/tests/factories/database'
import { importInto, theAppeal } from '@/tests/integration/records/exchange'
import { distinctPaths } from './delivery/flood'
import type { LoadResult } from './delivery/load-client'
import { putLoad } from './delivery/put-load'
import { memoryOf, startBare, type Started, startSite } from './delivery/start-processes'
import { tryUnpublishing } from './delivery/unpublish-trials'

const PAGES = { home: '/en', case: '/en/cases/raoof-mehran', list: '/en/cases', map: '/api/v1/map' }
const SECONDS = 4
/** What kept pages are asked for while others flood the site: far from what they can bear. */
const CALM = { connections: 20, rate: 300, seconds: 10 }
const FLOOD_CONNECTIONS = 50

/**
 * What kept pages cost beside a bare server that has the same bytes, in the same run; whether a flood slows them; and
 * how soon what is unpublished is gone from two instances.
 */
export async function benchDelivery(trials: number): Promise<void> {
  const database = await createTestDatabase()
  const team = connect(database.urls.team)
  await importInto(team, theAppeal())
  await team.end()
  const site = await startSite()
  console.log(`delivery: the first page after ${(site.firstPageMs / 1000).toFixed(1)} s from nothing`)
  const bare = await startBare(site.port, Object.values(PAGES))
  for (const [name, path] of Object.entries(PAGES)) {
    for (const connections of [20, 200]) await compare(name, path, connections, site, bare)
  }
  await bare.stop()
  await flood(site)
  const other = await startSite()
  const owner = connect(database.urls.superuser, { max: 1 })
  await tellTrials(trials, await tryUnpublishing(owner, [site.port, other.port], trials))
  await owner.end()
  await Promise.all([site.stop(), other.stop()])
  await database.drop()
}

async function compare(name: string, path: string, connections: number, site: Started, bare: Started): Promise<void> {
  const ours: LoadResult[] = []
  const theirs: LoadResult[] = []
  // One after the other, twice: what else the machine does meets both.
  for (let round = 0; round < 2; round += 1) {
    ours.push(await putLoad({ port: site.port, paths: [path], connections, seconds: SECONDS }))
    theirs.push(await putLoad({ port: bare.port, paths: [path], connections, seconds: SECONDS }))
  }
  const share = (100 * sum(ours)) / sum(theirs)
  console.log(`${name}, ${connections} connections: ${share.toFixed(0)} % of a bare server (goal: at least 40 %)`)
  console.log(`  kept ${tell(ours)}`)
  console.log(`  bare ${tell(theirs)}`)
}

async function flood(site: Started): Promise<void> {
  const calm = { port: site.port, paths: [PAGES.home, PAGES.case, PAGES.list], ...CALM }
  const idle = await putLoad(calm)
  const before = memoryOf(site)
  const paths = distinctPaths(50_000)
  const crowd = { port: site.port, paths, connections: FLOOD_CONNECTIONS, seconds: CALM.seconds + 2 }
  const [flooded, refused] = await Promise.all([putLoad(calm), putLoad(crowd)])
  const times = (flooded.p99Ms / idle.p99Ms).toFixed(1)
  console.log(`kept pages at ${CALM.rate}/s under a flood: p99 ${times} times the idle one (goal: at most 2)`)
  console.log(`  idle ${tell([idle])}`)
  console.log(`  flooded ${tell([flooded])}`)
  console.log(`  the flood: ${refused.perSecond.toFixed(0)}/s, ${JSON.stringify(refused.statuses)}`)
  console.log(`  memory of the gate: ${before} MB before, ${memoryOf(site)} MB after`)
}

async function tellTrials(trials: number, lasts: readonly number[]): Promise<void> {
  const at = (share: number) => (lasts[Math.min(lasts.length - 1, Math.floor(lasts.length * share))] ?? 0).toFixed(0)
  const late = lasts.filter((ms) => ms > 1000).length
  console.log(`unpublishing ${trials} times on two instances: ${late} stale answers later than a second (goal: none)`)
  console.log(`  last stale answer after ${at(0.5)} ms (median), ${at(0.99)} ms (p99), ${at(1)} ms (worst)`)
}

function sum(results: readonly LoadResult[]): number {
  return results.reduce((total, { perSecond }) => total + perSecond, 0)
}

function tell(results: readonly LoadResult[]): string {
  const worst = (of: (result: LoadResult) => number) => Math.max(...results.map(of)).toFixed(2)
  const statuses = [...new Set(results.flatMap((result) => Object.keys(result.statuses)))].join(', ')
  return `${(sum(results) / results.length).toFixed(0)}/s, p50 ${worst((one) => one.p50Ms)} ms, `
    + `p99 ${worst((one) => one.p99Ms)} ms (${statuses})`
}
