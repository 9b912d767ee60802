import type { Queryable } from '@/lib/db/connect'
import { formatDay } from '@/lib/domain/dates/day'
import type { Band, SentenceCounts, SilenceCounts } from '@/lib/domain/statistics/statistics'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import type { DayRow } from './count-day'
import { peopleOn, type Population } from './people-on'

/** Where a band of silence begins, in days: the days of rule U01, and half a year. */
export const SILENCE_DAYS = [0, 7, 14, 30, 60, 180]
/** Where a band of sentences begins, in months. */
export const SENTENCE_MONTHS = [0, 12, 36, 60, 120]

interface BandRow {
  lowest: number | null
  highest: number | null
  people: number
}

/**
 * The silence of the people held, from the rows of a day whose bands are those of {@link SILENCE_DAYS}. Somebody whose
 * bounds lie in two bands is counted in none for certain, and possibly in each that the bounds reach.
 */
export function silenceOf(rows: readonly DayRow[]): SilenceCounts {
  const held = rows.filter((row) => row.told === 'silence' && row.held === true)
  return {
    bands: toBands(SILENCE_DAYS, held),
    notStated: held.filter(({ lowest }) => lowest === null).reduce((sum, { people }) => sum + people, 0),
    held: held.reduce((sum, { people }) => sum + people, 0),
  }
}

interface SentenceRow extends BandRow {
  kind: 'prison' | 'death' | 'other' | 'unknown'
}

/** The sentences in force of the people held, by the months of prison that they state. */
export async function countSentences(sql: Queryable, population: Population): Promise<SentenceCounts> {
  const day = formatDay(population.asOf)
  const months = SENTENCE_MONTHS.slice(1)
  const rows = await sql<SentenceRow[]>`
    SELECT s.kind, s.band AS lowest, s.band AS highest, count(*) AS people
    FROM (SELECT p.case_id ${peopleOn(sql, population)} AND p.status = ANY (${HELD_STATUSES})) h
    LEFT JOIN open.circumstance k ON k.case_id = h.case_id AND k.valid @> ${day}::date,
    LATERAL (SELECT
      CASE WHEN k.sentence IS NULL THEN 'unknown' WHEN k.sentence #>> '{components,death}' = 'true' THEN 'death'
        WHEN jsonb_typeof(k.sentence #> '{components,prisonMonths}') = 'number' THEN 'prison' ELSE 'other' END AS kind,
      CASE WHEN jsonb_typeof(k.sentence #> '{components,prisonMonths}') = 'number'
        THEN width_bucket((k.sentence #>> '{components,prisonMonths}')::int, ${months}::int[]) END AS band) s
    GROUP BY 1, 2`
  const countOf = (kind: SentenceRow['kind']) =>
    rows.filter((row) => row.kind === kind).reduce((sum, { people }) => sum + people, 0)
  return {
    bands: toBands(SENTENCE_MONTHS, rows.filter(({ kind }) => kind === 'prison')),
    death: countOf('death'),
    otherSentence: countOf('other'),
    notKnown: countOf('unknown'),
  }
}

function toBands(starts: readonly number[], rows: readonly BandRow[]): Band[] {
  return starts.map((from, place) => {
    const here = rows.filter(({ lowest, highest }) =>
      lowest !== null && highest !== null && lowest <= place && place <= highest)
    const sumOf = (isCertain: boolean) => here.filter(({ lowest, highest }) => (lowest === highest) === isCertain)
      .reduce((sum, { people }) => sum + people, 0)
    return { from, to: starts[place + 1] ?? null, certain: sumOf(true), possible: sumOf(false) }
  })
}
