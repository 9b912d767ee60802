import type { Queryable } from '@/lib/db/connect'
import { teamSql } from '@/lib/db/team'
import { EVIDENCE, type Candidate } from '@/lib/domain/merge/candidate'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** How many pairs a page shows. */
const CANDIDATES_A_PAGE = 50

/** A page of candidates, and whether there are more. */
export interface CandidatePage {
  candidates: Candidate[]
  hasMore: boolean
  /** When the record was last looked through; null where it never was. */
  reckonedAt: Date | null
}

type CandidateRow = Omit<Candidate, 'evidence'> & { said: string[] }

/**
 * The pairs of cases that may be of one person, those for which most speaks first, as they were last looked for
 * (lib/records/merge/reckon-candidates.ts). Not those that somebody has told apart or proposes to merge meanwhile.
 * `page` 1 is the first. Nothing is ever merged by any of it.
 */
export async function listCandidates(viewer: Viewer, page = 1): Promise<CandidatePage> {
  if (!roleMay(viewer.role, 'case.merge')) return { candidates: [], hasMore: false, reckonedAt: null }
  const sql = teamSql()
  const [found, [reckoning]] = await Promise.all([
    selectCandidates(sql, page), sql<{ at: Date }[]>`SELECT done_at AS at FROM file.merge_reckoning`,
  ])
  const candidates = found.slice(0, CANDIDATES_A_PAGE).map(({ said, ...pair }) => {
    return { ...pair, evidence: EVIDENCE.filter((word) => said.includes(word)) }
  })
  return { candidates, hasMore: found.length > CANDIDATES_A_PAGE, reckonedAt: reckoning?.at ?? null }
}

/** One more than a page holds. */
function selectCandidates(sql: Queryable, page: number): Promise<CandidateRow[]> {
  const stands = (row: ReturnType<Queryable>) =>
    sql`${row}.erased_at IS NULL AND ${row}.archived_at IS NULL AND ${row}.merged_into IS NULL`
  return sql<CandidateRow[]>`
    WITH told AS (${decidedPairs(sql)})
    SELECT ${paired(sql, sql`a`)} AS one, ${paired(sql, sql`b`)} AS other, m.said
    FROM file.merge_candidate m JOIN file.case a ON a.id = m.one JOIN file.case b ON b.id = m.other
    WHERE ${stands(sql`a`)} AND ${stands(sql`b`)}
      AND NOT EXISTS (SELECT FROM told WHERE told.one = m.one AND told.other = m.other)
    ORDER BY m.place LIMIT ${CANDIDATES_A_PAGE + 1} OFFSET ${(page - 1) * CANDIDATES_A_PAGE}`
}

/** The pairs that somebody has decided on, or proposes, as SQL: the cases that stand today, in order. */
function decidedPairs(sql: Queryable) {
  const standing = (id: ReturnType<Queryable>) =>
    sql`(SELECT coalesce(c.merged_into, c.id) FROM file.case c WHERE c.id = ${id})`
  return sql`
    SELECT least(x, y) AS one, greatest(x, y) AS other FROM (
      SELECT ${standing(sql`d.one`)} AS x, ${standing(sql`d.other`)} AS y FROM file.case_distinct d
      UNION SELECT ${standing(sql`m.from_case`)}, ${standing(sql`m.into_case`)} FROM file.case_merge m
      WHERE m.closed_at IS NULL AND m.confirmed_at IS NULL) AS decided`
}

/** A case as lists of pairs show it, as SQL. */
export function paired(sql: Queryable, row: ReturnType<Queryable>) {
  return sql`jsonb_build_object('id', ${row}.id, 'slug', ${row}.slug,
    'name', jsonb_build_object('latin', ${row}.name_latin, 'native', ${row}.name_native))`
}
