import type { Sql } from '@/lib/db/connect'
import { type CopyState, copyState } from '@/lib/db/replica/copy-state'

/** Where a follower stands: the last change that it knows, and what the published sources looked like then. */
export interface Known {
  seq: number
  sources: string
  /** Whether the public site is closed. */
  isClosed: boolean
  /** Of a copy, the tables of what is published: those that a newer version adds are nothing to us. */
  tables: readonly number[]
}

/** What is new since; `tags` is null where not all changes could be told, so that everything must be forgotten. */
export interface News {
  known: Known
  tags: readonly string[] | null
  /** What the database knows of itself as a copy; null where it is none. */
  copy: CopyState | null
}

/** The database is being made a copy: half of what is published says what is wrong. */
export class UnfinishedCopy extends Error {}

interface Row {
  newest: number
  /** The first change that is still on record; null where none is. */
  oldest: number | null
  isClosed: boolean
  changes: { seq: number; tags: string[] }[]
  sources: string | null
  copy: CopyState | null
}

/** More changes than this are not read one by one. */
const MOST = 1000

/**
 * Asks in one statement for what was published since; `null` asks where to begin. The foot of every page names the
 * newest source, and no tag does: where the sources differ, `sources` is added to the tags. Where the site was closed
 * or opened, nothing of before counts. Rejects with {@link UnfinishedCopy} as long as that lasts.
 */
export async function readChanges(sql: Sql, known: Known | null): Promise<News> {
  const [row] = await sql<Row[]>`
    SELECT n.newest, n.oldest, coalesce((SELECT closed FROM open.mode), false) AS "isClosed",
      ${copyState(sql)} AS copy,
      coalesce(jsonb_agg(jsonb_build_object('seq', c.seq, 'tags', c.tags) ORDER BY c.seq)
        FILTER (WHERE c.seq IS NOT NULL), '[]') AS changes,
      CASE WHEN n.newest IS DISTINCT FROM ${known?.seq ?? -1}::bigint THEN (
        SELECT count(*) || ' ' || coalesce(sum(hashtextextended(s::text, 0)), 0) FROM open.source s) END AS sources
    FROM (SELECT coalesce(max(seq), 0) AS newest, min(seq) AS oldest FROM open.change) n
    LEFT JOIN LATERAL (SELECT seq, tags FROM open.change
      WHERE seq > ${known?.seq ?? Number.MAX_SAFE_INTEGER}::bigint ORDER BY seq LIMIT ${MOST + 1}) c ON true
    GROUP BY n.newest, n.oldest`
  if (!row) throw new Error('the changes were not answered')
  const { copy } = row
  const tables = known?.tables ?? (copy === null ? [] : await readTables(sql))
  if (copy?.isRemade || copy?.unfinished.some((table) => tables.includes(table))) throw new UnfinishedCopy()
  const sources = row.sources ?? known?.sources ?? ''
  const now = { seq: row.newest, sources, isClosed: row.isClosed, tables }
  if (known === null || isCut(row, known) || row.changes.length > MOST || row.isClosed !== known.isClosed) {
    return { known: now, tags: null, copy }
  }
  const tags = row.changes.flatMap((change) => change.tags)
  return { known: now, tags: [...new Set(sources === known.sources ? tags : [...tags, 'sources'])], copy }
}

async function readTables(sql: Sql): Promise<number[]> {
  const rows = await sql<{ id: number }[]>`
    SELECT oid::int8 AS id FROM pg_class WHERE relnamespace = 'open'::regnamespace AND relkind = 'r'`
  return rows.map(({ id }) => id)
}

/** Whether what is on record does not go on from what is known. */
function isCut({ newest, oldest }: Row, known: Known): boolean {
  // A lower number than before: the database is another one, restored or built anew. A first number that is not ours,
  // nor the next: changes that we never read may have been cleared away (open.prune_changes).
  return newest < known.seq || (oldest !== null && oldest > known.seq + 1)
}
