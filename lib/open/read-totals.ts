import { openSql } from '@/lib/db/open'
import { type Day, formatDay, parseDay } from '@/lib/domain/dates/day'
import { countDays, type DayCount } from '@/lib/domain/dates/day-span'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { talliedOn } from './tallied'

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
  const [sql, day] = [openSql(), formatDay(asOf)]
  const [row] = await sql<TotalsRow[]>`
    WITH longest AS (
      SELECT c.slug, jsonb_build_object('latin', c.name_latin, 'native', c.name_native) AS name, p.silence_earliest,
        p.silence_latest
      FROM open.period p JOIN open.case c ON c.id = p.case_id
      WHERE p.valid @> ${day}::date AND p.status = ANY (${HELD_STATUSES}) AND p.silence_latest IS NOT NULL
      ORDER BY p.silence_latest, p.silence_earliest NULLS FIRST, c.slug LIMIT 1
    )
    SELECT n.*, longest.*
    FROM (
      SELECT coalesce(sum(people) FILTER (WHERE about <> 'placed'), 0)::int AS cases,
        coalesce(sum(people) FILTER (WHERE about = 'held'), 0)::int AS held,
        coalesce(sum(people) FILTER (WHERE about <> 'placed' AND level = 4), 0)::int AS critical,
        coalesce(sum(people) FILTER (WHERE about <> 'placed' AND level < 4 AND possible = 4), 0)::int
          AS possibly_critical,
        coalesce(sum(people) FILTER (WHERE about = 'placed' AND pr.id IS NULL), 0)::int AS unplaced
      FROM (${talliedOn(sql, day, ['held', 'free', 'placed'])}) kept LEFT JOIN open.prison pr ON pr.id = kept.prison_id
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
