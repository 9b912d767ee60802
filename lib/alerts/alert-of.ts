import type { Queryable } from '@/lib/db/connect'
import { addDays, formatDay } from '@/lib/domain/dates/day'
import { readBoardFilter } from '@/lib/domain/board-filter'
import { matching } from '@/lib/team/board-conditions'
import { rankOf } from '@/lib/domain/vocabulary'
import { dueFor } from './due-for'
import type { CaseTransition, Now } from './look-at-cases'

/** Notes for everybody who wants to hear of it that reasons began, rose, or will tomorrow. */
export async function alertOf(sql: Queryable, begun: readonly CaseTransition[], now: Now): Promise<void> {
  if (begun.length === 0) return
  const list = JSON.stringify(begun)
  const views = await readViews(sql)
  const of = sql`jsonb_to_recordset(${list}::text::jsonb)
    AS t ("caseId" uuid, picture text, rule text, kind text, level int, was int, step int)`
  await note(sql, of, now, sql`s.scope = 'case' AND s.case_id = t."caseId"`)
  await note(sql, of, now, sql`(s.scope = 'level' OR s.scope = 'rule' AND s.rule = t.rule
    OR s.scope = 'prison' AND s.prison_id = (${prisonOf(sql, now)}))`)
  for (const view of views) await note(sql, of, now, sql`s.id = ${view.id} AND EXISTS (${shownIn(sql, view, now)})`)
}

type Fragment = ReturnType<typeof dueFor>

/** Locked accounts hear of nothing. */
async function note(sql: Queryable, of: Fragment, { on, at }: Now, wants: Fragment) {
  await sql`
    INSERT INTO file.alert (subscription_id, case_id, picture, rule, step, kind, level, was, on_day, due_at, told_at)
    SELECT s.id, t."caseId", t.picture, t.rule, t.step, t.kind, t.level, t.was,
      ${formatDay(on)}::date + CASE WHEN t.kind = 'ahead' THEN 1 ELSE 0 END, ${dueFor(sql, at)},
      CASE WHEN s.way = 'feed' THEN ${at}::timestamptz END
    FROM ${of} JOIN file.alert_subscription s ON s.picture = t.picture AND ${wants}
    WHERE s.least <= t.level AND s.confirmed_at IS NOT NULL AND (s.ahead OR t.kind <> 'ahead')
      AND NOT EXISTS (SELECT FROM file.account c WHERE c.id = s.account_id AND c.locked_at IS NOT NULL)
    ON CONFLICT (subscription_id, case_id, rule, step, kind) DO NOTHING`
}

/** The prison of the case of a transition `t`, on the day of which it is. */
function prisonOf(sql: Queryable, { on }: Now) {
  return sql`SELECT p.prison_id FROM file.period p
    WHERE p.case_id = t."caseId" AND p.picture = t.picture AND p.valid @> ${formatDay(on)}::date`
}

interface View {
  id: string
  accountId: string
  shown: Record<string, string>
}

async function readViews(sql: Queryable): Promise<View[]> {
  return sql<View[]>`
    SELECT id, account_id AS "accountId", shown FROM file.alert_subscription WHERE scope = 'view'`
}

/**
 * Whether a list of the board shows the case of a transition `t` on the day of which it is, as SQL. What an earlier
 * version kept of it that is known no longer narrows nothing, as on the board itself.
 */
function shownIn(sql: Queryable, { accountId, shown }: View, { on }: Now) {
  const filter = readBoardFilter(shown)
  const whose = filter.queue === 'mine' ? 'mine' : filter.whose
  const day = sql`CASE WHEN t.kind = 'ahead' THEN ${formatDay(addDays(on, 1))}::date ELSE ${formatDay(on)}::date END`
  return sql`SELECT FROM file.period p
    WHERE p.case_id = t."caseId" AND p.picture = 'team' AND p.valid @> ${day}
      ${filter.level === null ? sql`` : sql`AND p.level = ${rankOf(filter.level)}`}
      ${matching(sql, { ...filter, whose }, accountId)}`
}
