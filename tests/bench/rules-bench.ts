import { performance } from 'node:perf_hooks'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { contentOf } from '@/lib/domain/rules/change/rule-content'
import { confirmRule } from '@/lib/records/rules/confirm-rule'
import { deriveStep } from '@/lib/records/rules/derive-rules'
import { previewStep } from '@/lib/records/rules/preview-rule'
import { proposeRule } from '@/lib/records/rules/propose-rule'
import { listStoredRules } from '@/lib/team/rules/list-stored-rules'
import { aViewer } from '@/tests/factories/a-viewer'
import { createAuthDatabase } from '@/tests/factories/auth-database'
import { copyBare } from './bare-copy'
import { type LoadResult } from './delivery/load-client'
import { putLoad } from './delivery/put-load'
import { type Started, startSite } from './delivery/start-processes'
import { p99Of, tellLoad } from './delivery/tell-load'
import { fillWorkspace } from './fill-workspace'
import { ON } from './invented-set'

const KEPT = ['/en', '/en/cases', '/en/method']
const READERS = { connections: 4, rate: 50, seconds: 5 }
const TIERS = [{ days: 10, level: 'elevated' as const }, { days: 45, level: 'critical' as const }]

/**
 * What a change of U01 costs at so many cases: looking at what it would do, and deriving every case anew in batches
 * while readers ask for kept pages of a site on the same database; beside a bare COPY of the rows that are there.
 */
export async function benchRules(cases: number): Promise<void> {
  const database = await createAuthDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  const [author, other] = [aViewer('administrator'), aViewer('reviewer')]
  await fillWorkspace(team, superuser, author, cases)
  const site = await startSite()
  const idle = [await read(site), await read(site)]
  const [stored] = await listStoredRules(author)
  if (stored?.rule.id !== 'U01') throw new Error('the first rule is U01')
  const content = { ...contentOf(stored.rule), tiers: TIERS }
  const start = performance.now()
  const proposed = await proposeRule(author, { rule: 'U01', base: stored.version, content, reason: 'an invented reason' }, ON)
  if (!proposed.ok) throw new Error(proposed.reason)
  console.log(`a sample of what a change of U01 would do: ${seconds(start).toFixed(2)} s`)
  let looked = 0
  while (await previewStep(team, ON)) looked += 1
  console.log(`all of it, in ${looked} steps: ${seconds(start).toFixed(1)} s`)
  await confirmRule(other, { proposal: proposed.value.proposal }, ON)
  await derive(team, site, idle)
  await tellCopy(team, superuser)
  await site.stop()
  await Promise.all([team.end(), superuser.end(), closeTeam()])
  await database.drop()
}

async function derive(team: Sql, site: Started, idle: LoadResult[]): Promise<void> {
  const start = performance.now()
  const during: LoadResult[] = []
  let isOn = true
  const reading = (async () => {
    while (isOn) during.push(await read(site))
  })()
  let longestMs = 0
  for (let isMore = true; isMore;) {
    const begun = performance.now()
    isMore = await deriveStep(team, ON)
    longestMs = Math.max(longestMs, performance.now() - begun)
  }
  took = seconds(start)
  isOn = false
  await reading
  console.log(`deriving all cases anew: ${took.toFixed(1)} s, the longest batch ${longestMs.toFixed(0)} ms`)
  console.log(`  kept pages meanwhile: p99 ${(p99Of(during) / p99Of(idle)).toFixed(1)} times the idle one`)
  console.log(`    idle ${tellLoad(idle)}`)
  console.log(`    meanwhile ${tellLoad(during)}`)
}

let took = 0

async function tellCopy(team: Sql, superuser: Sql): Promise<void> {
  const [row] = await team<{ rows: number }[]>`
    SELECT ((SELECT count(*) FROM file.period) + (SELECT count(*) FROM open.period))::int AS rows`
  const rows = row?.rows ?? 0
  const bare = await copyBare(superuser, ['period'])
  const share = ((100 * bare.seconds) / took).toFixed(1)
  const rate = (rows / took).toFixed(0)
  console.log(`  ${rows} periods: ${rate} a second, ${share} % of a bare COPY of ${bare.rows} rows,`)
  console.log(`    which took ${bare.seconds.toFixed(1)} s`)
}

function read(site: Started): Promise<LoadResult> {
  return putLoad({ port: site.port, paths: KEPT, ...READERS })
}

function seconds(start: number): number {
  return (performance.now() - start) / 1000
}
