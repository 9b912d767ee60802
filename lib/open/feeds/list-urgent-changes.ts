import type { Queryable } from '@/lib/db/connect'
import { openSql } from '@/lib/db/open'
import type { StoredReason } from '@/lib/domain/contract/stored-reason'
import { addDays, type Day, formatDay } from '@/lib/domain/dates/day'
import { type Level, levelOfRank, rankOf } from '@/lib/domain/vocabulary'
import type { ChangesOf } from './list-changes'

/** A case that came to a high or critical level on a day (`YYYY-MM-DD`), and the rules that put it there. */
export interface UrgentChange {
  /** The same for as long as it is told. */
  id: string
  slug: string
  name: { latin: string; native: string | null }
  level: Level
  on: string
  rules: string[]
}

/** How far back a feed goes: readers ask more often, and what is older is on the page of the case. */
const DAYS_TOLD = 180

interface UrgentRow extends Omit<UrgentChange, 'level' | 'rules'> {
  level: number
  reasons: StoredReason[]
}

/**
 * Which cases came to a higher level, high or critical, by a day and not longer ago than half a year: as the record
 * tells it now, the newest first. Of a prison: those who were held there on the day.
 */
export async function listUrgentChanges(asOf: Day, limit: number, of: ChangesOf = null): Promise<UrgentChange[]> {
  const sql = openSql()
  const isOf = conditionOf(sql, of)
  const rows = await sql<UrgentRow[]>`
    SELECT 'urgent:' || c.id || ':' || lower(p.valid) || ':' || p.level AS id, c.slug,
      jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS name, p.level,
      to_char(lower(p.valid), 'YYYY-MM-DD') AS on, p.reasons
    FROM open.period p JOIN open.case c ON c.id = p.case_id
    WHERE p.level >= 3 AND lower(p.valid) <= ${formatDay(asOf)}::date
      AND lower(p.valid) > ${formatDay(addDays(asOf, -DAYS_TOLD))}::date AND ${isOf}
      AND NOT EXISTS (SELECT FROM open.period q WHERE q.case_id = p.case_id AND q.valid @> lower(p.valid) - 1
        AND q.level >= p.level)
    ORDER BY lower(p.valid) DESC, p.level DESC, c.name_latin, c.slug LIMIT ${limit}`
  return rows.map(({ level: rank, reasons, ...row }) =>
    ({ ...row, level: levelOfRank(rank), rules: rulesOf(reasons, rank) }))
}

function conditionOf(sql: Queryable, of: ChangesOf) {
  if (of === null) return sql`true`
  return 'slug' in of ? sql`c.slug = ${of.slug}` : sql`p.prison_id = ${of.prison}`
}

/** The rules that are certain at the level; each once. */
function rulesOf(reasons: readonly StoredReason[], rank: number): string[] {
  const certain = reasons.filter(({ certainty, level }) => certainty === 'certain' && rankOf(level) === rank)
  return [...new Set(certain.map(({ rule }) => rule))].sort()
}
