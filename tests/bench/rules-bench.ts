import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Sql } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'
import { closeTeam } from '@/lib/db/team'
import { contentOf } from '@/lib/domain/rules/change/rule-content'
import { stepBack } from '@/lib/gate/threads/step-back'
import { confirmRule } from '@/lib/records/rules/confirm-rule'
import { proposeRule } from '@/lib/records/rules/propose-rule'
import { watchCases } from '@/lib/records/watch-cases'
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
const PER_TRANSACTION = 100

/**
 * What a change of U01 costs at so many cases: looking at what it would do, and deriving every case anew by the jobs of
 * an instance while readers ask for kept pages of a site on the same database; beside a bare COPY of the rows that are
 * there, and what of it is that alerts are told which cases to look at.
 */
export async function benchRules(cases: number): Promise<void> {
  const database = await createAuthDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  const [author, other] = [aViewer('administrator'), aViewer('reviewer')]
  await fillWorkspace(team, superuser, author, cases, true)
  const [site, jobs] = [await startSite(), startJobs()]
  await sleep(3_000)
  const idle = [await read(site), await read(site), await read(site)]
  const [stored] = await listStoredRules(author)
  if (stored?.rule.id !== 'U01') throw new Error('the first rule is U01')
  const content = { ...contentOf(stored.rule), tiers: TIERS }
  const start = performance.now()
  const proposed = await proposeRule(author, { rule: 'U01', base: stored.version, content, reason: 'an invented reason' }, ON)
  if (!proposed.ok) throw new Error(proposed.reason)
  console.log(`a sample of what a change of U01 would do: ${seconds(start).toFixed(2)} s`)
  await until(() => team`SELECT FROM file.rule_proposal WHERE preview_ended`)
  console.log(`all of it: ${seconds(start).toFixed(1)} s`)
  const took = await derive(team, site, idle, () => confirmRule(other, { proposal: proposed.value.proposal }, ON))
  await jobs.stop()
  await tellCopy(team, superuser, took)
  await tellWatching(team, took)
  await site.stop()
  await Promise.all([team.end(), superuser.end(), closeTeam()])
  await database.drop()
}

/** The jobs of an instance, which step back for readers as there (lib/gate/jobs-process.ts). */
function startJobs(): { stop: () => Promise<unknown> } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/jobs/main.ts'], { stdio: ['ignore', 'ignore', 'inherit'] })
  stepBack(child.pid ?? 0, 10)
  const ended = once(child, 'exit')
  return {
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

async function derive(team: Sql, site: Started, idle: LoadResult[], confirm: () => Promise<unknown>): Promise<number> {
  const [before] = await stock(team)
  const during: LoadResult[] = []
  const start = performance.now()
  await confirm()
  let isOn = true
  const reading = (async () => {
    while (isOn) during.push(await read(site))
  })()
  await until(() => team`SELECT FROM file.rule_proposal WHERE derived_at IS NOT NULL`)
  const took = seconds(start)
  isOn = false
  await reading
  const [after] = await stock(team)
  const [told, shared] = [(after?.told ?? 0) - (before?.told ?? 0), (after?.shared ?? 0) - (before?.shared ?? 0)]
  console.log(`deriving all cases anew: ${took.toFixed(1)} s`)
  console.log(`  readers were told ${told} times, ${shared} of them of pages that cases share`)
  console.log(`  kept pages meanwhile: p99 ${(p99Of(during) / p99Of(idle)).toFixed(1)} times the idle one`)
  console.log(`    idle ${tellLoad(idle)}`)
  console.log(`    meanwhile ${tellLoad(during)}`)
  console.log(`    p99 of each five seconds, in ms: ${during.map(({ p99Ms }) => p99Ms.toFixed(0)).join(' ')}`)
  return took
}

function stock(team: Sql) {
  return team<{ told: number; shared: number }[]>`
    SELECT count(*)::int AS told, count(*) FILTER (WHERE tags && '{list,renew:list}')::int AS shared FROM open.change`
}

async function tellCopy(team: Sql, superuser: Sql, took: number): Promise<void> {
  const [row] = await team<{ rows: number }[]>`
    SELECT ((SELECT count(*) FROM file.period) + (SELECT count(*) FROM open.period))::int AS rows`
  const rows = row?.rows ?? 0
  const bare = await copyBare(superuser, ['period'])
  const share = ((100 * bare.seconds) / took).toFixed(1)
  const rate = (rows / took).toFixed(0)
  console.log(`  ${rows} periods: ${rate} a second, ${share} % of a bare COPY of ${bare.rows} rows,`)
  console.log(`    which took ${bare.seconds.toFixed(1)} s`)
}

/** Tells alerts of every case once more: most of what a derivation of all, or an import, may spend on it. */
async function tellWatching(team: Sql, took: number): Promise<void> {
  const ids = (await team<{ id: string }[]>`SELECT id::text FROM file.case ORDER BY id`).map(({ id }) => id)
  for (const [what, forget] of [['again', false], ['for the first time', true]] as const) {
    if (forget) await team`DELETE FROM file.alert_watch`
    else await team`UPDATE file.alert_watch SET due_on = 'infinity'`
    const start = performance.now()
    for (let from = 0; from < ids.length; from += PER_TRANSACTION) {
      const some = ids.slice(from, from + PER_TRANSACTION)
      await team.begin((sql) => watchCases(overPostgres(sql), some, some))
    }
    const share = ((100 * seconds(start)) / took).toFixed(1)
    console.log(`  watching every case ${what}: ${seconds(start).toFixed(2)} s, ${share} % of the derivation`)
  }
}

async function until(found: () => PromiseLike<readonly unknown[]>): Promise<void> {
  while ((await found()).length === 0) await sleep(50)
}

function read(site: Started): Promise<LoadResult> {
  return putLoad({ port: site.port, paths: KEPT, ...READERS })
}

function seconds(start: number): number {
  return (performance.now() - start) / 1000
}
