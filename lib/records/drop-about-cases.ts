import type { Statements } from '@/lib/db/statements'

/**
 * Takes posts and gatherings off the public site that are about any of the given slugs which lead readers to no case
 * any more, neither to one of its own nor to one that stands for it. Posts come back by nobody but two people who
 * publish them again, and gatherings wait for a reviewer. Answers the tags of what readers must forget.
 */
export async function dropAboutCases(db: Statements, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return []
  const gone = await db<{ slug: string }>`
    SELECT one.slug FROM jsonb_array_elements_text(${JSON.stringify(slugs)}::text::jsonb) AS one(slug)
    WHERE NOT EXISTS (SELECT FROM open.case c WHERE c.slug = one.slug)
      AND NOT EXISTS (SELECT FROM open.case_redirect r WHERE r.slug = one.slug)`
  if (gone.length === 0) return []
  const list = slugsOf(gone)
  const gatherings = await db<{ slug: string }>`
    DELETE FROM open.gathering WHERE about_case IN (SELECT jsonb_array_elements_text(${list}::text::jsonb))
    RETURNING slug`
  const posts = await db<{ slug: string; cases: string[]; appeals: string[] }>`
    DELETE FROM open.post WHERE cases && ARRAY(SELECT jsonb_array_elements_text(${list}::text::jsonb))
    RETURNING slug, to_jsonb(cases) AS cases, to_jsonb(appeals) AS appeals`
  if (gatherings.length > 0) {
    await db`
      UPDATE file.gathering SET state = 'waiting', version = version + 1
      WHERE slug IN (SELECT jsonb_array_elements_text(${slugsOf(gatherings)}::text::jsonb))`
  }
  if (posts.length > 0) {
    await db`
      UPDATE file.post SET published_version = NULL
      WHERE slug IN (SELECT jsonb_array_elements_text(${slugsOf(posts)}::text::jsonb))`
  }
  // They stood on the pages of others, too, and may name who is gone.
  const pages = posts.flatMap(({ cases, appeals }) => [
    'updates', ...cases.map((slug) => `case:${slug}`), ...appeals.map((slug) => `appeal:${slug}`),
  ])
  return [...(gatherings.length > 0 ? ['gatherings'] : []), ...pages]
}

function slugsOf(rows: readonly { slug: string }[]): string {
  return JSON.stringify(rows.map(({ slug }) => slug))
}
