import { performance } from 'node:perf_hooks'
import { readFileSync } from 'node:fs'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { WHOLE_BOARD } from '@/lib/domain/board-filter'
import { addDays, formatDay, type Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readRules } from '@/lib/files/rules-file'
import { importFiles } from '@/lib/records/import-files'
import { countQueues } from '@/lib/team/count-queues'
import { findMissing } from '@/lib/team/find-missing'
import { findProposal } from '@/lib/team/find-proposal'
import { findTeamCase } from '@/lib/team/find-team-case'
import { listMyCases } from '@/lib/team/list-my-cases'
import { listPrisonNames } from '@/lib/team/list-prison-names'
import { listUrgentCases } from '@/lib/team/list-urgent-cases'
import { listWaiting } from '@/lib/team/list-waiting'
import { aViewer } from '@/tests/factories/a-viewer'
import { createTestDatabase } from '@/tests/factories/database'
import { inventSet, ON } from './invented-set'
import { multiplyFile } from './multiply-file'
import { listenTo } from './statement-log'

const GOAL_MS = 10
const IMPORTED = 1000
const MINE = 40
const WAITING = 200
const ROUNDS = 25
const TELLING = /Scan|Index Cond|Limit|Sort Key/

/** At so many cases: what the pages of the workspace cost of processors, ours and the database's, with plans. */
export async function benchBoard(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  const viewer = aViewer('reviewer')
  await fill(team, superuser, viewer, cases)
  const [some] = await team<{ slug: string; event: string }[]>`
    SELECT c.slug, w.event_id AS event FROM file.waiting_event w JOIN file.case c ON c.id = w.case_id LIMIT 1`
  for (const day of [ON, addDays(ON, -900)]) {
    await measure(superuser, `the board on ${formatDay(day)}`, () => askBoard(viewer, day))
  }
  await measure(superuser, 'a case', () => findTeamCase(viewer, some?.slug ?? '', ON))
  await measure(superuser, 'a review', () => findProposal(viewer, some?.event ?? ''))
  await Promise.all([team.end(), superuser.end(), closeTeam()])
  await database.drop()
}

/** Everything that the board asks, as its page does. */
async function askBoard(viewer: Viewer, day: Day): Promise<void> {
  const now = new Date(`${formatDay(ON)}T12:00:00Z`)
  const [, , mine] = await Promise.all([
    countQueues(viewer, day, now), listUrgentCases(viewer, WHOLE_BOARD, day),
    listMyCases(viewer, { ...WHOLE_BOARD, show: 12 }, day), listWaiting(viewer, { kind: 'all' }, 6),
    listWaiting(viewer, { kind: 'sent_back' }, 6), listPrisonNames(viewer),
  ])
  await findMissing(viewer, mine.map(({ id }) => id), day)
}

async function fill(team: Sql, superuser: Sql, viewer: Viewer, cases: number): Promise<void> {
  const read = readRules(readFileSync('data/urgency-rules.csv'))
  const order = { rules: read.ok ? read.rules : [], trust: true, dryRun: false, actor: 'operator', on: ON }
  const imported = Math.min(cases, IMPORTED)
  const result = await importFiles(team, { ...order, files: inventSet(imported) })
  if (!result.ok) throw new Error(JSON.stringify(result.badRows[0]))
  await multiplyFile(superuser, Math.round(cases / imported) - 1)
  await superuser`INSERT INTO file.case_member (case_id, account_id, kind)
    SELECT id, ${viewer.accountId}, 'owner' FROM file.case ORDER BY id LIMIT ${MINE}`
  await superuser`INSERT INTO file.waiting_event (event_id, case_id, for_whom, author, since)
    SELECT id, case_id, 'reviewer', 'somebody', now() FROM file.event ORDER BY id LIMIT ${WAITING}
    ON CONFLICT DO NOTHING`
  await superuser.unsafe('VACUUM ANALYZE')
  const [row] = await team<{ cases: number; periods: number }[]>`
    SELECT (SELECT count(*) FROM file.case) AS cases, (SELECT count(*) FROM file.period) AS periods`
  console.log(`board: ${row?.cases} cases, with ${row?.periods} periods`)
}

/** The processor time of a question: ours as the process counts it, the database's as its plans say. */
async function measure(superuser: Sql, name: string, ask: () => Promise<unknown>): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) await ask()
  const statements = await listenTo(ask)
  const before = process.cpuUsage()
  const started = performance.now()
  for (let round = 0; round < ROUNDS; round += 1) await ask()
  const { user, system } = process.cpuUsage(before)
  const waitedMs = (performance.now() - started) / ROUNDS
  const oursMs = (user + system) / 1000 / ROUNDS
  const plans: { ms: number; lines: string[] }[] = []
  for (const { text, parameters } of statements) {
    const explain = `EXPLAIN (ANALYZE, BUFFERS off, COSTS off, TIMING off) ${text}`
    await superuser.unsafe(explain, parameters, { prepare: true })
    const rows = await superuser.unsafe(explain, parameters, { prepare: true })
    const lines = rows.map((row) => String(row['QUERY PLAN']))
    const ms = Number(/Execution Time: ([\d.]+)/.exec(lines.join('\n'))?.[1] ?? Number.NaN)
    plans.push({ ms, lines: lines.filter((line) => TELLING.test(line)) })
  }
  const theirsMs = plans.reduce((sum, { ms }) => sum + ms, 0)
  console.log(`${name}: ${(oursMs + theirsMs).toFixed(1)} ms of processor, ours ${oursMs.toFixed(1)}, the database's `
    + `${theirsMs.toFixed(1)} (goal: at most ${GOAL_MS}); answered after ${waitedMs.toFixed(1)} ms`)
  for (const { ms, lines } of plans) console.log([`  ${ms.toFixed(2)} ms`, ...lines.map((line) => `    ${line}`)].join('\n'))
}
