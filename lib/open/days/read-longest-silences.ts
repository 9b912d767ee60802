import type { Queryable } from '@/lib/db/connect'
import type { DaysAnswer } from '@/lib/domain/contract/days-answer'
import { formatDay } from '@/lib/domain/dates/day'
import type { DaySteps } from '@/lib/domain/days/day-steps'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'

type LongestSilence = DaysAnswer['longestSilence'][number]
type SilenceRow = Omit<LongestSilence, 'at'> & { first: number; last: number }

/** So many of the longest are asked for at first: of a large record they are enough. */
const FIRST_LOOK = 5_000
const NOBODY = { slug: null, name: null, native: null, earliest: null, latest: null }

/**
 * Whose silence is the longest at each step, as runs. Silences are read longest first, and each takes the steps that
 * none before it has taken; the whole record is read only where the longest of all leave steps free.
 */
export async function readLongestSilences(sql: Queryable, days: DaySteps): Promise<LongestSilence[]> {
  const taken = new Array<SilenceRow | undefined>(days.steps + 1)
  const few = await readSilences(sql, days, sql`FETCH FIRST ${FIRST_LOOK} ROWS WITH TIES`)
  takeSteps(taken, few)
  // Further silences may still stand where these do not: on days when everybody had been heard of lately.
  if (few.length >= FIRST_LOOK && taken.includes(undefined)) takeSteps(taken, await readSilences(sql, days, sql``))
  return runsOf(taken, days.steps)
}

async function readSilences(sql: Queryable, { from, step, steps }: DaySteps, most: ReturnType<Queryable>) {
  const first = formatDay(from)
  return sql<SilenceRow[]>`
    WITH longest AS (
      SELECT p.case_id, p.silence_earliest AS earliest, p.silence_latest AS latest,
        (greatest(lower(p.valid) - ${first}::date, 0) + ${step - 1}::int) / ${step}::int AS first,
        CASE WHEN upper(p.valid) IS NULL THEN ${steps}::int
          ELSE least(${steps}::int, (upper(p.valid) - ${first}::date - 1) / ${step}::int) END AS last
      FROM open.period p
      WHERE p.status = ANY (${HELD_STATUSES}) AND p.silence_latest IS NOT NULL
        AND p.valid && daterange(${first}::date, ${first}::date + ${steps * step}::int, '[]')
      ORDER BY p.silence_latest, p.silence_earliest NULLS FIRST ${most}
    )
    SELECT c.slug, c.name_latin AS name, c.name_native AS native, earliest, latest, first, last
    FROM longest JOIN open.case c ON c.id = case_id
    ORDER BY latest, earliest NULLS FIRST, c.slug`
}

function takeSteps(taken: (SilenceRow | undefined)[], rows: readonly SilenceRow[]): void {
  for (const row of rows) {
    for (let at = row.first; at <= row.last; at += 1) taken[at] ??= row
  }
}

function runsOf(taken: readonly (SilenceRow | undefined)[], steps: number): LongestSilence[] {
  const runs: LongestSilence[] = []
  for (let at = 0; at <= steps; at += 1) {
    const { slug, name, native, earliest, latest } = taken[at] ?? NOBODY
    const last = runs.at(-1)
    if (last && last.slug === slug && last.earliest === earliest && last.latest === latest) continue
    runs.push({ at, slug, name, native, earliest, latest })
  }
  return runs
}
