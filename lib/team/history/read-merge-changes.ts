import type { Queryable } from '@/lib/db/connect'

/** What became of a merge, as the history of either case tells it. */
export interface MergeChange {
  id: string
  /** The slug of the other case. */
  other: string
  confirmedBy: string
  reason: string | null
  undoneBy: string | null
  undoneWhy: string | null
}

/** Merges of a case by their ids, with the other case of each. */
export async function readMergeChanges(
  sql: Queryable, caseId: string, ids: readonly string[],
): Promise<Map<string, MergeChange>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<MergeChange[]>`
    SELECT m.id::text, o.slug AS other, m.confirmed_by AS "confirmedBy", m.reason, m.undone_by AS "undoneBy",
      m.undone_why AS "undoneWhy"
    FROM file.case_merge m
    JOIN file.case o ON o.id = CASE WHEN m.from_case = ${caseId} THEN m.into_case ELSE m.from_case END
    WHERE m.id = ANY (${[...ids]}::uuid[]) AND m.confirmed_at IS NOT NULL`
  return new Map(rows.map((row) => [row.id, row]))
}
