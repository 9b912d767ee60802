import { openSql } from '@/lib/db/open'

/** The slug of one published case, always the same while it is published, to show how one is asked for; or null. */
export async function findAnySlug(): Promise<string | null> {
  const [row] = await openSql()<{ slug: string }[]>`SELECT slug FROM open.case ORDER BY public_since, slug LIMIT 1`
  return row?.slug ?? null
}
