import type { Queryable } from '@/lib/db/connect'
import { evaluators } from '@/lib/domain/rules/evaluators'

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** The ids, ascending, of the next cases after one of which a rule may say anything: what it needs is on record. */
export async function nextCasesOf(
  sql: Queryable, rule: string, after: string | null, limit: number,
): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    SELECT c.id::text FROM file.case c
    WHERE c.id > ${after ?? BEFORE_ALL} AND ${isSubject(sql, rule)} ORDER BY c.id LIMIT ${limit}`
  return rows.map(({ id }) => id)
}

/** How many cases there are of which a rule may say anything. */
export async function countCasesOf(sql: Queryable, rule: string): Promise<number> {
  const [row] = await sql<{ cases: number }[]>`
    SELECT count(*)::int AS cases FROM file.case c WHERE ${isSubject(sql, rule)}`
  return row?.cases ?? 0
}

/** As the evaluator of the rule declares it (lib/domain/fold/reads.ts); a rule without one says nothing of cases. */
function isSubject(sql: Queryable, rule: string) {
  const reads = evaluators.get(rule)?.reads
  if (!reads) return sql`false`
  const { needs, orNeeds } = reads
  const stands = sql`c.erased_at IS NULL AND c.merged_into IS NULL AND c.archived_at IS NULL`
  if (needs === null) return stands
  const hasEvent = sql`EXISTS (
    SELECT FROM file.event e WHERE e.case_id = c.id AND e.type = ANY (${[...needs]}))`
  if (orNeeds === 'birthDate') return sql`${stands} AND (c.birth_date IS NOT NULL OR c.unverified ? 'birthDate' OR ${hasEvent})`
  if (orNeeds === 'fromHome') return sql`${stands} AND (c.home_latitude IS NOT NULL OR ${hasEvent})`
  if (orNeeds === 'prisonEvents') return sql`${stands} AND (${hasEvent} OR EXISTS (
    SELECT FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    JOIN file.prison_event there ON there.prison_id = v.prison_id WHERE e.case_id = c.id))`
  return sql`${stands} AND ${hasEvent}`
}
