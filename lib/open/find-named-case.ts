import { openSql } from '@/lib/db/open'
import { isSlug } from './slug'

/** The published case of a slug with its name; null where there is none. */
export async function findNamedCase(
  slug: string,
): Promise<{ slug: string; name: { latin: string; native: string | null } } | null> {
  if (!isSlug(slug)) return null
  const [row] = await openSql()<{ slug: string; latin: string; native: string | null }[]>`
    SELECT slug, name_latin AS latin, name_native AS native FROM open.case WHERE slug = ${slug}`
  return row ? { slug: row.slug, name: { latin: row.latin, native: row.native } } : null
}
