import type { Queryable } from '@/lib/db/connect'
import { teamSql } from '@/lib/db/team'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { EVIDENCE, type Candidate } from '@/lib/domain/merge/candidate'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { candidatePairs } from './candidate-pairs'

/** How many pairs a page shows. */
const CANDIDATES_A_PAGE = 50
/** What speaks for a pair must weigh as much as this. */
const LEAST_WEIGHT = 3

/** A page of candidates, and whether there are more. */
export interface CandidatePage {
  candidates: Candidate[]
  hasMore: boolean
}

/**
 * The pairs of cases that may be of one person on a day, those for which most speaks first: alike in name, and in
 * birth, home, prison or arrest. Not those that somebody told apart or proposes to merge, nor those of two sexes.
 * `page` 1 is the first. Nothing is ever merged by any of it.
 */
export async function listCandidates(viewer: Viewer, on: Day, page = 1): Promise<CandidatePage> {
  if (!roleMay(viewer.role, 'case.merge')) return { candidates: [], hasMore: false }
  const found = await teamSql().begin('READ ONLY', async (sql) => {
    // The keys of everybody, once: what does not fit is sorted on disk, ten times as slowly.
    await sql`SET LOCAL work_mem = '64MB'`
    return selectCandidates(sql, on, page)
  })
  const candidates = found.slice(0, CANDIDATES_A_PAGE).map(({ said, ...pair }) => {
    return { ...pair, evidence: EVIDENCE.filter((word) => said.includes(word)) }
  })
  return { candidates, hasMore: found.length > CANDIDATES_A_PAGE }
}

type CandidateRow = Omit<Candidate, 'evidence'> & { said: string[] }

/** One more than a page holds. */
function selectCandidates(sql: Queryable, on: Day, page: number): Promise<CandidateRow[]> {
  return sql<CandidateRow[]>`
    WITH ${candidatePairs(sql, formatDay(on))}, told AS (${decidedPairs(sql)}), weighed AS (
      SELECT pair.one, pair.other, ${evidence(sql)} AS said FROM pair
      JOIN person a ON a.id = pair.one JOIN person b ON b.id = pair.other
      WHERE (a.sex = b.sex) IS NOT FALSE
        AND NOT EXISTS (SELECT FROM told WHERE told.one = pair.one AND told.other = pair.other)
    )
    SELECT ${paired(sql, sql`a`)} AS one, ${paired(sql, sql`b`)} AS other, w.said
    FROM (SELECT *, (SELECT sum(e.weight) FROM unnest(said) AS one(word)
        JOIN (VALUES ${weights(sql)}) AS e(word, weight) ON e.word = one.word) AS weight FROM weighed) w
    JOIN file.case a ON a.id = w.one JOIN file.case b ON b.id = w.other
    WHERE w.weight >= ${LEAST_WEIGHT}::int ORDER BY w.weight DESC, a.name_latin, a.id, b.id
    LIMIT ${CANDIDATES_A_PAGE + 1} OFFSET ${(page - 1) * CANDIDATES_A_PAGE}`
}

/** How much each word of evidence weighs; what speaks against it weighs less than nothing. */
const WEIGHTS = {
  same_name: 2, alike_name: 1, same_birth: 3, near_birth: 1, other_birth: -3, same_home: 1, same_prison: 1,
  same_arrest: 3, near_arrest: 1,
} as const satisfies Record<(typeof EVIDENCE)[number], number>

function weights(sql: Queryable) {
  const rows = EVIDENCE.map((word) => sql`(${word}::text, ${WEIGHTS[word]}::int)`)
  return rows.reduce((all, row) => sql`${all}, ${row}`)
}

/** What speaks for persons `a` and `b` being one, and against it, as an array of SQL. */
function evidence(sql: Queryable) {
  // A year alone, or one that is about right, says less than a day.
  return sql`array_remove(ARRAY[
    CASE WHEN pair.same_name THEN 'same_name' ELSE 'alike_name' END,
    CASE WHEN a.birth_date = b.birth_date AND char_length(a.birth_date) = 10 THEN 'same_birth'
      WHEN abs(a.born::int - b.born::int) <= 1 THEN 'near_birth'
      WHEN abs(a.born::int - b.born::int) > 1 THEN 'other_birth' END,
    CASE WHEN a.home = b.home THEN 'same_home' END,
    CASE WHEN a.prison = b.prison THEN 'same_prison' END,
    CASE WHEN a.held = b.held THEN 'same_arrest'
      WHEN left(a.held, 7) = left(b.held, 7) THEN 'near_arrest' END], NULL)`
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
