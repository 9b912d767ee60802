import { teamSql } from '@/lib/db/team'

/** How many there are of what the workspace lists, page by page. */
export async function countListed(what: 'gathering' | 'letter' | 'post'): Promise<number> {
  const sql = teamSql()
  const [row] = await sql<{ total: number }[]>`SELECT count(*) AS total FROM file.${sql(what)}`
  return row?.total ?? 0
}
