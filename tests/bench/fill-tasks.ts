import type { Sql } from '@/lib/db/connect'
import { formatDay, type Day } from '@/lib/domain/dates/day'

/** Of how many cases that are critical or high somebody has a reason, in a hundred. */
const ACTED_ON = 20

/** Lets people have, know of or have put off every reason of some critical and high cases, until tomorrow. */
export async function fillTasks(superuser: Sql, viewer: { accountId: string }, on: Day): Promise<void> {
  const day = formatDay(on)
  await superuser`
    INSERT INTO file.task_step (case_id, rule, place, kind, actor, at, on_day, level, certain, until_at, note)
    SELECT case_id, rule, 1, CASE WHEN n % 3 = 0 THEN 'take' WHEN n % 3 = 1 THEN 'snooze' ELSE 'acknowledge' END,
      CASE WHEN n % 500 = 0 THEN ${viewer.accountId} ELSE 'somebody' END, now(), ${day}::date, level, certain,
      now() + interval '24 hours', 'invented'
    FROM (SELECT p.case_id, r ->> 'rule' AS rule, max(rank) AS level,
        coalesce(max(rank) FILTER (WHERE r ->> 'certainty' = 'certain'), 0) AS certain,
        row_number() OVER () AS n
      FROM file.period p CROSS JOIN LATERAL jsonb_array_elements(p.reasons) r
      CROSS JOIN LATERAL array_position(ARRAY['watch', 'elevated', 'high', 'critical'], r ->> 'level') AS rank
      WHERE p.picture = 'team' AND p.valid @> ${day}::date AND p.level >= 3
        AND hashtext(p.case_id::text) % 100 BETWEEN 0 AND ${ACTED_ON - 1}
      GROUP BY p.case_id, r ->> 'rule') acted
    ON CONFLICT DO NOTHING`
  await superuser`
    INSERT INTO file.task (case_id, rule, place, kind, actor, until_at, valid)
    SELECT case_id, rule, place, kind, actor, until_at, daterange(on_day, NULL) FROM file.task_step
    ON CONFLICT DO NOTHING`
  await superuser.unsafe('VACUUM ANALYZE file.task, file.task_step')
  const [row] = await superuser<{ tasks: number }[]>`SELECT count(*)::int AS tasks FROM file.task`
  console.log(`board: ${row?.tasks} reasons that somebody has, knows of or put off`)
}
