import { teamSql } from '@/lib/db/team'
import type { ApartRecord, MergeRecord } from '@/lib/domain/merge/merge-pair'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { paired } from './list-candidates'

/** Which merges: those of a pair (ids), or all that stand or wait, the newest. */
export type WantedMerges = readonly [string, string] | null

/**
 * Merges, those that wait for a second reviewer first, then the newest, 200 at most: of one pair whatever became of
 * them; else those that wait or stand. None of what was erased, and none for who may not merge.
 */
export async function listMerges(viewer: Viewer, pair: WantedMerges = null): Promise<MergeRecord[]> {
  if (!roleMay(viewer.role, 'case.merge')) return []
  const sql = teamSql()
  const wanted = pair === null
    ? sql`m.closed_at IS NULL AND m.undone_at IS NULL`
    : sql`m.from_case = ANY (${[...pair]}::uuid[]) AND m.into_case = ANY (${[...pair]}::uuid[])`
  return sql<MergeRecord[]>`
    SELECT m.id, ${paired(sql, sql`f`)} AS from, ${paired(sql, sql`i`)} AS into,
      CASE WHEN m.undone_at IS NOT NULL THEN 'undone' WHEN m.confirmed_at IS NOT NULL THEN 'merged'
        WHEN m.closed_at IS NOT NULL THEN 'closed' ELSE 'proposed' END AS state,
      m.reason, coalesce(p.alias, m.proposed_by) AS "proposedBy", m.proposed_at AS "proposedAt",
      m.proposed_by = ${viewer.accountId} AS "isOwn",
      coalesce(e.alias, m.undone_by, m.confirmed_by, m.closed_by) AS "endedBy",
      coalesce(m.undone_at, m.confirmed_at, m.closed_at) AS "endedAt", m.undone_why AS "undoneWhy"
    FROM file.case_merge m JOIN file.case f ON f.id = m.from_case JOIN file.case i ON i.id = m.into_case
    LEFT JOIN file.account p ON p.id::text = m.proposed_by
    LEFT JOIN file.account e ON e.id::text = coalesce(m.undone_by, m.confirmed_by, m.closed_by)
    WHERE ${wanted} AND f.erased_at IS NULL AND i.erased_at IS NULL
    ORDER BY m.confirmed_at IS NULL AND m.closed_at IS NULL DESC, coalesce(m.confirmed_at, m.proposed_at) DESC, m.id
    LIMIT 200`
}

/** What was found to be of two people, the newest first, 200 at most; of one pair (ids), that alone. */
export async function listApart(viewer: Viewer, pair: WantedMerges = null): Promise<ApartRecord[]> {
  if (!roleMay(viewer.role, 'case.merge')) return []
  const sql = teamSql()
  const wanted = pair === null
    ? sql`true` : sql`d.one = ANY (${[...pair]}::uuid[]) AND d.other = ANY (${[...pair]}::uuid[])`
  return sql<ApartRecord[]>`
    SELECT ${paired(sql, sql`a`)} AS one, ${paired(sql, sql`b`)} AS other, d.reason,
      coalesce(p.alias, d.decided_by) AS "decidedBy", d.decided_at AS "decidedAt"
    FROM file.case_distinct d JOIN file.case a ON a.id = d.one JOIN file.case b ON b.id = d.other
    LEFT JOIN file.account p ON p.id::text = d.decided_by
    WHERE ${wanted} AND a.erased_at IS NULL AND b.erased_at IS NULL
    ORDER BY d.decided_at DESC, d.one, d.other LIMIT 200`
}
