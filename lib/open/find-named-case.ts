import { openSql } from '@/lib/db/open'
import { ledTo } from './led-to'
import { isSlug } from './slug'

/** The published case that a slug leads to, with its name; null where there is none. */
export async function findNamedCase(
  slug: string,
): Promise<{ slug: string; name: { latin: string; native: string | null } } | null> {
  if (!isSlug(slug)) return null
  const sql = openSql()
  const [row] = await sql<{ slug: string; latin: string; native: string | null }[]>`
    SELECT slug, name_latin AS latin, name_native AS native FROM open.case WHERE slug = ${ledTo(sql, slug)}`
  return row ? { slug: row.slug, name: { latin: row.latin, native: row.native } } : null
}
