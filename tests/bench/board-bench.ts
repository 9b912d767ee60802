import { readBoard } from '@/app/team/read-board'
import { findSubject } from '@/app/team/record/find-subject'
import { readRecordPage } from '@/app/team/record/read-record-page'
import { readReview } from '@/app/team/review/read-review'
import { findSession } from '@/lib/auth/find-session'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { TASK_QUEUES } from '@/lib/domain/board-filter'
import { addDays, formatDay } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Translate } from '@/lib/i18n/translate'
import { findTeamCase } from '@/lib/team/find-team-case'
import { listRules } from '@/lib/team/list-rules'
import { readHistory } from '@/lib/team/read-history'
import { readTeamCaseRow } from '@/lib/team/team-case-row'
import { aPerson, minute } from '@/tests/factories/an-account'
import { createAuthDatabase } from '@/tests/factories/auth-database'
import { RECORDED_NAMES } from '@/tests/factories/recorded-names'
import { fillTasks } from './fill-tasks'
import { fillWorkspace, growWorkspace } from './fill-workspace'
import { ON } from './invented-set'
import { printCost } from './page-cost'

/** The words of a form are Next's to render, and not counted here. */
const WORDLESS: Translate = (key) => key

const FEW = 1000

/**
 * At a thousand cases and at so many: what the pages of the workspace cost of processors, ours and the database's, with
 * plans; and how much longer each takes at the one than at the other.
 */
export async function benchBoard(cases: number): Promise<void> {
  const database = await createAuthDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  const { viewer, token } = await aPerson('reviewer')
  await fillWorkspace(team, superuser, viewer, FEW)
  await fillTasks(superuser, viewer, ON)
  const few = await benchPages(superuser, viewer, token)
  await growWorkspace(team, superuser, Math.round(cases / FEW) - 1)
  await fillTasks(superuser, viewer, ON)
  const many = await benchPages(superuser, viewer, token)
  await Promise.all([team.end(), superuser.end(), closeTeam()])
  await database.drop()
  for (const [name, waitedMs] of many) {
    const ratio = waitedMs / (few.get(name) ?? Number.NaN)
    console.log(`${name}: ${ratio.toFixed(2)} times as long at ${cases} cases as at ${FEW}`)
  }
}

async function benchPages(superuser: Sql, viewer: Viewer, token: string): Promise<Map<string, number>> {
  const [some] = await superuser<{ slug: string; event: string; id: string }[]>`
    SELECT c.slug, c.id, w.event_id AS event FROM file.waiting_event w JOIN file.case c ON c.id = w.case_id LIMIT 1`
  if (!some) throw new Error('nothing waits')
  const pages: Record<string, () => Promise<unknown>> = {
    [`the board on ${formatDay(ON)}`]: () => readBoard(viewer, {}, ON),
    [`the board on ${formatDay(addDays(ON, -900))}`]: () => readBoard(viewer, {}, addDays(ON, -900)),
    ...Object.fromEntries(TASK_QUEUES.map((queue) => [`the queue ${queue}`, () => readBoard(viewer, { queue }, ON)])),
    'a case': () => Promise.all([findTeamCase(viewer, some.slug, ON), listRules(viewer)]),
    'its history': async () => {
      const row = await readTeamCaseRow(viewer, some.slug, formatDay(ON))
      return row && readHistory(viewer, row.id)
    },
    'the review queue': () => readReview(viewer, {}, ON, RECORDED_NAMES),
    'the form of an event': async () => {
      const subject = await findSubject(viewer, { event: some.event }, ON)
      return subject && readRecordPage(viewer, subject, {}, ON, WORDLESS, RECORDED_NAMES)
    },
  }
  const waitedMs = new Map<string, number>()
  for (const [name, ask] of Object.entries(pages)) {
    // Each page begins with looking up who asks.
    waitedMs.set(name, await printCost(superuser, name, async () => (await findSession(token, minute(0))) && ask()))
  }
  return waitedMs
}
