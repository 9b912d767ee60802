import type { Queryable } from '@/lib/db/connect'
import { takeBack } from './take-back'

/**
 * Forgets what was told of pictures of cases that are no more: who was taken off the site is named to nobody, and that
 * they are off it is told to nobody. Who follows a case that was merged follows the one that stands for it.
 */
export async function dropAlerts(
  sql: Queryable,
  gone: readonly { caseId: string; picture: string }[],
): Promise<void> {
  if (gone.length === 0) return
  const list = JSON.stringify(gone.map(({ caseId, picture }) => ({ caseId, picture })))
  const of = sql`jsonb_to_recordset(${list}::text::jsonb) AS one ("caseId" uuid, picture text)`
  const waiting = await sql<{ id: string }[]>`
    SELECT DISTINCT a.message_id AS id
    FROM file.alert a JOIN ${of} ON a.case_id = one."caseId" AND a.picture = one.picture
    WHERE a.message_id IS NOT NULL`
  await takeBack(sql, waiting.map(({ id }) => id))
  await sql`DELETE FROM file.alert a USING ${of} WHERE a.case_id = one."caseId" AND a.picture = one.picture`
  await sql`
    UPDATE file.alert_subscription s SET case_id = c.merged_into
    FROM file.case c JOIN ${of} ON c.id = one."caseId"
    WHERE s.case_id = c.id AND s.picture = one.picture AND c.merged_into IS NOT NULL AND NOT EXISTS (
      SELECT FROM file.alert_subscription o
      WHERE o.case_id = c.merged_into AND o.email_digest = s.email_digest AND o.confirmed_at IS NOT NULL)`
}
