import { openSql } from '@/lib/db/open'
import { type Day, formatDay, parseDay } from '@/lib/domain/dates/day'
import { countDays, type DayCount } from '@/lib/domain/dates/day-span'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'

/** The longest silence of anyone held, in days, as bounds. */
interface LongestSilence extends DayCount {
  slug: string
  name: { latin: string; native: string | null }
}

/** The numbers of a day: `possiblyCritical` are those that are critical possibly and not certainly. */
export interface Totals {
  cases: number
  held: number
  critical: number
  possiblyCritical: number
  unplaced: number
  longestSilence: LongestSilence | null
}

interface TotalsRow extends Omit<Totals, 'possiblyCritical' | 'longestSilence'> {
  possibly_critical: number
  slug: string | null
  name: LongestSilence['name'] | null
  silence_earliest: string | null
  silence_latest: string | null
}

/** Counts the published cases on a day, in one statement, so that the numbers belong together. */
export async function readTotals(asOf: Day): Promise<Totals> {
  const [row] = await openSql()<TotalsRow[]>`
    WITH present AS (
      SELECT c.slug, c.name_latin, c.name_native, p.level, p.possible, p.silence_earliest, p.silence_latest,
        p.status = ANY (${HELD_STATUSES}) AS held, pr.id IS NULL AS placeless
      FROM open.period p JOIN open.case c ON c.id = p.case_id LEFT JOIN open.prison pr ON pr.id = p.prison_id
      WHERE p.valid @> ${formatDay(asOf)}::date
    ), longest AS (
      SELECT slug, jsonb_build_object('latin', name_latin, 'native', name_native) AS name, silence_earliest,
        silence_latest
      FROM present
      WHERE held AND silence_latest IS NOT NULL
      ORDER BY silence_latest, silence_earliest NULLS FIRST, slug LIMIT 1
    )
    SELECT n.*, longest.*
    FROM (
      SELECT count(*) AS cases, count(*) FILTER (WHERE held) AS held, count(*) FILTER (WHERE level = 4) AS critical,
        count(*) FILTER (WHERE level < 4 AND possible = 4) AS possibly_critical,
        count(*) FILTER (WHERE held AND placeless) AS unplaced
      FROM present
    ) n LEFT JOIN longest ON true`
  if (!row) throw new Error('A count gave no row.')
  const { cases, held, critical, possibly_critical: possiblyCritical, unplaced } = row
  return { cases, held, critical, possiblyCritical, unplaced, longestSilence: longestOf(row, asOf) }
}

function longestOf({ slug, name, silence_earliest, silence_latest }: TotalsRow, asOf: Day): LongestSilence | null {
  const latest = silence_latest === null ? null : parseDay(silence_latest)
  if (slug === null || name === null || latest === null) return null
  const earliest = silence_earliest === null ? null : parseDay(silence_earliest)
  return { slug, name, ...countDays({ earliest, latest }, asOf, 0) }
}
