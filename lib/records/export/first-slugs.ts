import type { Queryable } from '@/lib/db/connect'

/** The slug of the first of every so many cases that an export carries, in the order of their bytes. */
export async function findFirstSlugs(sql: Queryable, every: number): Promise<string[]> {
  const rows = await sql<{ slug: string }[]>`
    SELECT slug FROM (SELECT slug, row_number() OVER (ORDER BY slug COLLATE "C") - 1 AS place FROM file.case
      WHERE erased_at IS NULL AND merged_into IS NULL) c
    WHERE place % ${every}::int = 0 ORDER BY slug COLLATE "C"`
  return rows.map(({ slug }) => slug)
}
