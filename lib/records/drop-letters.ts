import type { Statements } from '@/lib/db/statements'

/**
 * Takes the letters for the given cases off the public site where the case is not published any more, or its consent
 * does not cover letters. They come back by nobody but two people who publish them again. Answers the tags of what
 * readers must forget.
 */
export async function dropLetters(db: Statements, caseIds: readonly string[]): Promise<string[]> {
  if (caseIds.length === 0) return []
  const ids = JSON.stringify(caseIds)
  const gone = await db<{ slug: string }>`
    DELETE FROM open.letter l WHERE l.case_id IN (SELECT jsonb_array_elements_text(${ids}::text::jsonb)::uuid)
      AND NOT EXISTS (SELECT FROM open.case c WHERE c.id = l.case_id AND c.takes_letters)
    RETURNING l.slug`
  if (gone.length === 0) return []
  await db`
    UPDATE file.letter SET published_version = NULL
    WHERE slug IN (SELECT jsonb_array_elements_text(${JSON.stringify(gone.map(({ slug }) => slug))}::text::jsonb))`
  return ['letters', ...gone.map(({ slug }) => `letter:${slug}`)]
}
