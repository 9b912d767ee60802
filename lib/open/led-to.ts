import type { Queryable } from '@/lib/db/connect'
import { openSql } from '@/lib/db/open'
import { isSlug } from './slug'

/**
 * The slug of the published case to which a slug leads readers, by itself or because another case stands for it, as
 * SQL; null where it leads to none. `slug` is SQL, or a parameter.
 */
export function ledTo(sql: Queryable, slug: string | null | ReturnType<Queryable>) {
  return sql`coalesce((SELECT led.slug FROM open.case led WHERE led.slug = ${slug}),
    (SELECT led.slug FROM open.case_redirect way JOIN open.case led ON led.id = way.case_id WHERE way.slug = ${slug}))`
}

/** The slug of a case and all those that lead to it, as an array of SQL. */
export function leadingTo(sql: Queryable, slug: string) {
  return sql`(ARRAY[${slug}::text] || ARRAY(SELECT way.slug FROM open.case_redirect way
    JOIN open.case led ON led.id = way.case_id WHERE led.slug = ${slug}))`
}

/** The slug of the case that stands for the one which readers knew by a slug; null where none does. */
export async function findRedirect(slug: string): Promise<string | null> {
  if (!isSlug(slug)) return null
  const [row] = await openSql()<{ slug: string }[]>`
    SELECT led.slug FROM open.case_redirect way JOIN open.case led ON led.id = way.case_id WHERE way.slug = ${slug}`
  return row?.slug ?? null
}
