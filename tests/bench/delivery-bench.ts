import { connect } from '@/lib/db/connect'
import { createTestDatabase } from '@/tests/factories/database'
import { importInto, theAppeal } from '@/tests/integration/records/exchange'
import { benchFlood } from './delivery/bench-flood'
import { distinctSearches } from './delivery/flood'
import type { LoadResult } from './delivery/load-client'
import { putLoad } from './delivery/put-load'
import { startProgram, type Started, startSite } from './delivery/start-processes'
import { shareOf, tellLoad } from './delivery/tell-load'
import { muteChanges, tellTrials, tryUnpublishing } from './delivery/unpublish-trials'

const PAGES = { home: '/en', case: '/en/cases/raoof-mehran', list: '/en/cases', map: '/api/v1/map' }
const CONNECTIONS = [20, 200]
const SECONDS = 4
const SEARCHES = 100_000

/**
 * What kept pages cost beside a bare server that has the same bytes, and what is not kept beside one that asks the
 * same of the database, in the same run; whether a flood slows kept pages; and how soon what is unpublished is gone
 * from two instances.
 */
export async function benchDelivery(trials: number): Promise<void> {
  const database = await createTestDatabase()
  const team = connect(database.urls.team)
  await importInto(team, theAppeal())
  await team.end()
  const site = await startSite()
  console.log(`delivery: the first page after ${(site.firstPageMs / 1000).toFixed(1)} s from nothing`)
  const bare = await startProgram('bare-server', String(site.port), ...Object.values(PAGES))
  for (const [name, path] of Object.entries(PAGES)) {
    for (const connections of CONNECTIONS) await compare(`kept ${name}`, [path], connections, site, bare, 40)
  }
  await bare.stop()
  const sql = await startProgram('sql-server')
  await compare('a search, not kept', distinctSearches(SEARCHES), 20, site, sql, 50)
  await sql.stop()
  await benchFlood(site, [PAGES.home, PAGES.case, PAGES.list])
  const other = await startSite()
  const owner = connect(database.urls.superuser, { max: 1 })
  const ports = [site.port, other.port]
  tellTrials('unpublishing', await tryUnpublishing(owner, ports, trials))
  await muteChanges(owner)
  tellTrials('unpublishing where nobody is notified', await tryUnpublishing(owner, ports, Math.ceil(trials / 10)))
  await owner.end()
  await Promise.all([site.stop(), other.stop()])
  await database.drop()
}

async function compare(
  name: string,
  paths: string[],
  connections: number,
  site: Started,
  bare: Started,
  goalPercent: number,
): Promise<void> {
  const [ours, theirs]: [LoadResult[], LoadResult[]] = [[], []]
  // One after the other, twice: what else the machine does meets both.
  for (let round = 0; round < 2; round += 1) {
    ours.push(await putLoad({ port: site.port, paths, connections, seconds: SECONDS }))
    theirs.push(await putLoad({ port: bare.port, paths, connections, seconds: SECONDS }))
  }
  const share = shareOf(ours, theirs)
  console.log(`${name}, ${connections} connections: ${share} % of a bare server (goal: at least ${goalPercent} %)`)
  console.log(`  ours ${tellLoad(ours)}`)
  console.log(`  bare ${tellLoad(theirs)}`)
}
