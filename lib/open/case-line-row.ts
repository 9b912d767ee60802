import type { HealthConcern, Sentence } from '@/lib/domain/contract/case-detail'
import type { Sex } from '@/lib/domain/contract/case-page'
import type { Span } from '@/lib/domain/contract/span'
import type { StoredCaseRow } from '@/lib/domain/contract/stored-case-row'
import type { Queryable } from '@/lib/db/connect'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'

/** One case on one day as {@link selectCaseLines} gives it. */
export interface CaseLineRow extends StoredCaseRow {
  sex: Sex | null
  summary: string | null
  solitary_since: Span | null
  since_return: boolean
  pinned: boolean
  level_since: string | null
  sentence: Sentence | null
  health: HealthConcern[] | null
  km_from_family: number | null
  /** Of a search alone: the place of why it was found in FINDINGS, and by what. */
  place?: number
  found_text?: string
}

/**
 * The rows of all cases on a day (`YYYY-MM-DD`), to be narrowed with further conditions: `c` is the case, `p`
 * its period on that day, `here` the prison. The summary is null on days before it was written.
 */
export function selectCaseLines(sql: Queryable, day: string) {
  return sql`
    SELECT c.id, c.slug, c.name_latin, c.name_native, c.sex, c.updated_on,
      CASE WHEN c.summary_from IS NULL OR c.summary_from <= ${day}::date THEN c.summary END AS summary,
      p.status, p.status_possible, p.status_since, p.last_confirmed_on, p.solitary_since,
      here.id AS prison_id, here.name AS prison_name,
      maybe.id AS prison_possible_id, maybe.name AS prison_possible_name,
      p.silence_earliest, p.silence_latest, p.silence_since, p.level, p.possible, p.pinned, p.level_since, p.reasons,
      k.sentence, k.health,
      coalesce(p.silence_since = 'arrest', false) AND EXISTS (SELECT FROM open.event e WHERE e.case_id = p.case_id
        AND e.type = 'return' AND e.date_edtf = p.held_since ->> 'edtf') AS since_return,
      (SELECT max((e.details ->> 'kmFromFamily')::float8) FROM jsonb_array_elements(p.reasons) r
        JOIN open.event e ON e.case_id = p.case_id AND r -> 'events' ? e.id::text
        WHERE r ->> 'rule' = 'U17') AS km_from_family
    FROM open.period p
    JOIN open.case c ON c.id = p.case_id
    LEFT JOIN open.prison here ON here.id = p.prison_id
    LEFT JOIN open.prison maybe ON maybe.id = p.prison_possible_id
    LEFT JOIN open.circumstance k ON k.case_id = p.case_id AND k.valid @> ${day}::date
    WHERE p.valid @> ${day}::date`
}

/**
 * The order of every list: highest level, then a notice of execution, then highest possible, then newest, then who
 * is held, then by name.
 */
export function mostUrgentFirst(sql: Queryable) {
  return sql`p.level DESC, p.pinned DESC, p.possible DESC, p.level_since DESC NULLS LAST,
    p.status = ANY (${HELD_STATUSES}) DESC, c.name_latin, c.slug`
}

/** The same order, of lines that were selected already and are called `line`. */
export function mostUrgentLineFirst(sql: Queryable) {
  return sql`line.level DESC, line.pinned DESC, line.possible DESC, line.level_since DESC NULLS LAST,
    line.status = ANY (${HELD_STATUSES}) DESC, line.name_latin, line.slug`
}
