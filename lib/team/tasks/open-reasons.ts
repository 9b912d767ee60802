import type { Queryable } from '@/lib/db/connect'
import { addDays, formatDay } from '@/lib/domain/dates/day'
import type { Moment } from '@/lib/domain/tasks/task'
import { CLOSED_STATUSES, rankOf } from '@/lib/domain/vocabulary'
import { readEnv } from '@/lib/env'

/** Days after which it is told of what is critical that nobody has acted on: campaign practice. */
const UNATTENDED_DAYS = 3

/** Whether a task `t` stands at a moment, as SQL. */
export function standsAt(sql: Queryable, { on, at }: Moment) {
  return sql`t.valid @> ${formatDay(on)}::date AND t.until_at > ${at}`
}

/**
 * The instant until which a task `t` that stands does so, as SQL: the one that was asked for, or the beginning of the
 * day from which it stands no longer. An answer may outlast its reason, and keeps its own end.
 */
export function endsAt(sql: Queryable) {
  const day = sql`upper(t.valid)::timestamp AT TIME ZONE ${readEnv().timeZone}`
  return sql`CASE t.kind WHEN 'answer' THEN t.until_at ELSE least(t.until_at, ${day}) END`
}

/** Periods with a certain reason from high on that nobody has or put off at a moment. */
export function openAt(sql: Queryable, moment: Moment) {
  const condition = sql`AND p.status <> ALL (${CLOSED_STATUSES}) AND (${untouched(sql)} OR ${withReason(sql, sql`
    r ->> 'level' IN ('critical', 'high') AND NOT EXISTS (SELECT FROM file.task t
      WHERE t.case_id = p.case_id AND t.rule = r ->> 'rule' AND ${standsAt(sql, moment)})`)})`
  return { least: rankOf('high'), condition }
}

/**
 * Periods with a certain critical reason that has held for three days, in which nobody took a step about it that stood,
 * and no action was recorded for the case.
 */
export function unattendedAt(sql: Queryable, { on, at }: Moment) {
  const [day, since] = [formatDay(on), formatDay(addDays(on, -UNATTENDED_DAYS))]
  const condition = sql`AND p.status <> ALL (${CLOSED_STATUSES})
    AND (p.level_since <= ${since}::date AND ${untouched(sql)} OR ${withReason(sql, sql`
      r ->> 'level' = 'critical' AND (r ->> 'since')::date <= ${since}::date AND NOT EXISTS (SELECT FROM file.task t
        WHERE t.case_id = p.case_id AND t.rule = r ->> 'rule' AND t.valid @> ${day}::date
          AND t.until_at > ${at}::timestamptz - make_interval(days => ${UNATTENDED_DAYS}::int))`)})
    AND NOT EXISTS (SELECT FROM file.event e JOIN file.ledger_entry l ON l.event_id = e.id
      WHERE e.case_id = p.case_id AND e.type = 'action'
        AND coalesce(l.latest, l.earliest) > ${since}::date AND coalesce(l.earliest, l.latest) <= ${day}::date)`
  return { least: rankOf('critical'), condition }
}

/** Nobody ever acted on the case of `p`, as is so of most: its reasons need not be read, the index tells enough. */
function untouched(sql: Queryable) {
  return sql`NOT EXISTS (SELECT FROM file.task t WHERE t.case_id = p.case_id)`
}

/** One certain reason `r` of `p` is such; read by the key of `p`, so that the index alone answers for all others. */
function withReason(sql: Queryable, condition: ReturnType<Queryable>) {
  return sql`EXISTS (SELECT FROM file.period whole CROSS JOIN LATERAL jsonb_array_elements(whole.reasons) r
    WHERE whole.id = p.id AND r ->> 'certainty' = 'certain' AND ${condition})`
}
