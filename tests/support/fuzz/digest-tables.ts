import type { Sql } from '@/lib/db/connect'

/** What changes whatever is asked: when a session was last seen, and how often somebody tried. */
const LEFT_OUT: Readonly<Record<string, readonly string[] | 'all'>> = {
  'file.rate_limit': 'all',
  'file.session': ['last_seen_at', 'expires_at'],
}

/** Whoever may read out the log, or take the signatures of an appeal along, is put down in the log for it. */
const READINGS = ['audit.export', 'appeal.export']

/** The number and a digest of the rows of each table of a database. */
export async function digestTables(owner: Sql): Promise<Record<string, string>> {
  const tables = await owner<{ name: string }[]>`
    SELECT schemaname || '.' || tablename AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`
  const digests: Record<string, string> = {}
  for (const { name } of tables) {
    const left = LEFT_OUT[name] ?? []
    if (left === 'all') continue
    const readings = name === 'file.audit' ? READINGS : []
    const [row] = await owner<{ count: string; digest: string }[]>`
      SELECT count(*) AS count, md5(coalesce(string_agg(md5(row::text), '' ORDER BY md5(row::text)), '')) AS digest
      FROM (SELECT to_jsonb(t) - ${[...left]}::text[] AS row FROM ${owner(name)} t) AS rows
      WHERE NOT coalesce(row->>'action' = ANY (${readings}), false)`
    digests[name] = `${row?.count} ${row?.digest}`
  }
  return digests
}
