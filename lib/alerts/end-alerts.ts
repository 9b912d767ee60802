import type { Queryable } from '@/lib/db/connect'
import { formatDay } from '@/lib/domain/dates/day'
import type { CaseTransition, Now } from './look-at-cases'
import { dueFor } from './due-for'
import { takeBack } from './take-back'

/**
 * Tells that reasons ended, or fell below what a subscription wants to hear of, where it was told that they began. What
 * nobody was told yet is dropped.
 */
export async function endAlerts(sql: Queryable, fallen: readonly CaseTransition[], { on, at }: Now): Promise<void> {
  if (fallen.length === 0) return
  const list = JSON.stringify(fallen)
  const of = sql`jsonb_to_recordset(${list}::text::jsonb)
    AS t ("caseId" uuid, picture text, rule text, level int, was int, step int)`
  const about = sql`a.case_id = t."caseId" AND a.picture = t.picture AND a.rule = t.rule
    AND s.id = a.subscription_id AND s.least > t.level AND a.dropped_at IS NULL AND a.kind <> 'end'`
  const open = await sql<{ id: string }[]>`
    SELECT DISTINCT a.message_id AS id FROM ${of}, file.alert a, file.alert_subscription s
    WHERE ${about} AND a.message_id IS NOT NULL AND a.step > ${lastEnd(sql)}`
  await takeBack(sql, open.map(({ id }) => id))
  await sql`
    UPDATE file.alert a SET dropped_at = ${at} FROM ${of}, file.alert_subscription s
    WHERE ${about} AND a.told_at IS NULL`
  await sql`
    INSERT INTO file.alert (subscription_id, case_id, picture, rule, step, kind, level, was, on_day, due_at, told_at)
    SELECT DISTINCT ON (s.id, t."caseId", t.rule) s.id, t."caseId", t.picture, t.rule, t.step, 'end', t.level, t.was,
      ${formatDay(on)}::date, ${dueFor(sql, at)}, CASE WHEN s.way = 'feed' THEN ${at}::timestamptz END
    FROM ${of}, file.alert a, file.alert_subscription s
    WHERE ${about} AND a.kind <> 'ahead' AND a.step > ${lastEnd(sql)}
    ORDER BY s.id, t."caseId", t.rule, a.step DESC
    ON CONFLICT (subscription_id, case_id, rule, step, kind) DO NOTHING`
}

/** The step at which it was last told that the rule ended: what is older was of an earlier occurrence. */
function lastEnd(sql: Queryable) {
  return sql`coalesce((SELECT max(e.step) FROM file.alert e
    WHERE e.subscription_id = s.id AND e.case_id = a.case_id AND e.rule = a.rule AND e.kind = 'end'), 0)`
}
