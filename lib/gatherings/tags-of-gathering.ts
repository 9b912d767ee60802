import type { Queryable } from '@/lib/db/connect'

/**
 * What readers must forget when the published gathering of an id changes, in the words of open.change: the lists, and
 * the pages of the case and the appeal that it is about. Ask before the change and after it.
 */
export async function tagsOfGathering(db: Queryable, id: string): Promise<string[]> {
  const [row] = await db<{ caseSlug: string | null; appeal: string | null }[]>`
    SELECT o.about_case AS "caseSlug", o.content ->> 'appeal' AS appeal
    FROM open.gathering o JOIN file.gathering g ON g.slug = o.slug WHERE g.id = ${id}`
  const { caseSlug = null, appeal = null } = row ?? {}
  return [
    'gatherings', ...(caseSlug === null ? [] : [`case:${caseSlug}`]), ...(appeal === null ? [] : [`appeal:${appeal}`]),
  ]
}
