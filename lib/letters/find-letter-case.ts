import { teamSql } from '@/lib/db/team'

/** For which case a call to write is; null where there is no such call. It never changes. */
export async function findLetterCase(slug: string): Promise<{ caseId: string; caseSlug: string } | null> {
  const [row] = await teamSql()<{ caseId: string; caseSlug: string }[]>`
    SELECT c.id AS "caseId", c.slug AS "caseSlug" FROM file.letter l JOIN file.case c ON c.id = l.case_id
    WHERE l.slug = ${slug}`
  return row ?? null
}
