import type { Queryable } from '@/lib/db/connect'
import { takeBack } from './take-back'

/**
 * Forgets what was told of pictures of cases that are no more: who was taken off the site is named to nobody, and that
 * they are off it is told to nobody. Where a case was merged, the merge has moved those who follow it.
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
}
