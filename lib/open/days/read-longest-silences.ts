import type { Queryable } from '@/lib/db/connect'
import type { DaysAnswer } from '@/lib/domain/contract/days-answer'
import { formatDay } from '@/lib/domain/dates/day'
import type { DaySteps } from '@/lib/domain/days/day-steps'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'

type LongestSilence = DaysAnswer['longestSilence'][number]
type SilenceRow = Omit<LongestSilence, 'at'> & { first: number; last: number }

const BATCH = 2_000
const NOBODY = { slug: null, name: null, earliest: null, latest: null }

/**
 * Whose silence is the longest at each step, as runs. Silences are read longest first, and each takes the steps that
 * none before it has taken, so that of a large record only the beginning is read.
 */
export async function readLongestSilences(sql: Queryable, { from, step, steps }: DaySteps): Promise<LongestSilence[]> {
  const first = formatDay(from)
  const taken = new Array<SilenceRow | undefined>(steps + 1)
  let free = steps + 1
  const rows = sql<SilenceRow[]>`
    SELECT c.slug, c.name_latin AS name, p.silence_earliest AS earliest, p.silence_latest AS latest,
      (greatest(lower(p.valid) - ${first}::date, 0) + ${step - 1}::int) / ${step}::int AS first,
      CASE WHEN upper(p.valid) IS NULL THEN ${steps}::int
        ELSE least(${steps}::int, (upper(p.valid) - ${first}::date - 1) / ${step}::int) END AS last
    FROM open.period p JOIN open.case c ON c.id = p.case_id
    WHERE p.status = ANY (${HELD_STATUSES}) AND p.silence_latest IS NOT NULL
      AND p.valid && daterange(${first}::date, ${first}::date + ${steps * step}::int, '[]')
    ORDER BY p.silence_latest, p.silence_earliest NULLS FIRST, c.slug`
  for await (const batch of rows.cursor(BATCH)) {
    for (const row of batch) {
      for (let at = row.first; at <= row.last; at += 1) {
        if (taken[at]) continue
        taken[at] = row
        free -= 1
      }
    }
    if (free === 0) break
  }
  return runsOf(taken, steps)
}

function runsOf(taken: readonly (SilenceRow | undefined)[], steps: number): LongestSilence[] {
  const runs: LongestSilence[] = []
  for (let at = 0; at <= steps; at += 1) {
    const { slug, name, earliest, latest } = taken[at] ?? NOBODY
    const last = runs.at(-1)
    if (last && last.slug === slug && last.earliest === earliest && last.latest === latest) continue
    runs.push({ at, slug, name, earliest, latest })
  }
  return runs
}
