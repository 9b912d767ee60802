import type { Queryable } from '@/lib/db/connect'

/**
 * Whether a case of the edition may not be in one any more. From here on all of them are held as they are until the
 * transaction ends: what takes one off the site waits, and then finds the lines that this edition has of it.
 */
export async function hasLost(sql: Queryable, number: string): Promise<boolean> {
  await sql`
    SELECT 1 FROM file.case c WHERE c.id IN (
      SELECT p.case_id FROM open.edition_part p WHERE p.number = ${number} AND p.file = 'cases.csv')
    ORDER BY c.id FOR SHARE`
  const [lost] = await sql`
    SELECT 1 FROM open.edition_part p WHERE p.number = ${number} AND p.file = 'cases.csv' AND NOT (
      EXISTS (SELECT FROM open.case c WHERE c.id = p.case_id) AND file.has_consent(p.case_id, 'editions')) LIMIT 1`
  return lost !== undefined
}

/** Throws away what was made of an edition, to be made again; an approval of those files goes with them. */
export async function unmakeEdition(sql: Queryable, number: string): Promise<void> {
  await sql`DELETE FROM open.edition_part WHERE number = ${number}`
  await sql`
    UPDATE file.edition SET state = 'asked', facts = NULL,
      approved_by = CASE WHEN again_of IS NOT NULL THEN approved_by END,
      approved_at = CASE WHEN again_of IS NOT NULL THEN approved_at END
    WHERE number = ${number}`
}
