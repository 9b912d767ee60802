import type { Queryable } from '@/lib/db/connect'
import { formatDay } from '@/lib/domain/dates/day'
import {
  type HealthCounts, SEVERITIES, type Severity, type Treatment, TREATMENTS,
} from '@/lib/domain/statistics/statistics'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { peopleOn, type Population } from './people-on'

interface HealthRow {
  severity: Severity | null
  treatment: Treatment
  people: number
}

/** The people held of whom an illness is published that has not ended, by treatment and by the gravest illness. */
export async function countHealth(sql: Queryable, population: Population): Promise<HealthCounts> {
  const rows = await sql<HealthRow[]>`
    SELECT g.severity, g.treatment, count(*) AS people
    FROM (SELECT p.case_id ${peopleOn(sql, population)} AND p.status = ANY (${HELD_STATUSES})) h
    LEFT JOIN open.circumstance k ON k.case_id = h.case_id AND k.valid @> ${formatDay(population.asOf)}::date
    LEFT JOIN LATERAL (
      SELECT (array_agg(s.word ORDER BY s.rank))[1] AS severity,
        (array_agg(s.treatment ORDER BY s.rank))[1] AS treatment
      FROM jsonb_array_elements(k.health) one, LATERAL (SELECT
        coalesce(one ->> 'severity', 'not_known') AS word, coalesce(one ->> 'treatment', 'not_known') AS treatment,
        coalesce(array_position(${[...SEVERITIES]}::text[], one ->> 'severity'), 9) AS rank) s
    ) g ON true
    GROUP BY 1, 2`
  const ill = rows.filter(({ severity }) => severity !== null)
  const sumOf = (which: readonly HealthRow[]) => which.reduce((sum, { people }) => sum + people, 0)
  return {
    rows: TREATMENTS.map((treatment) => {
      const here = ill.filter((row) => row.treatment === treatment)
      const counts = SEVERITIES.map((word) => [word, sumOf(here.filter(({ severity }) => severity === word))] as const)
      return { treatment, severities: { ...NOBODY, ...Object.fromEntries(counts) }, people: sumOf(here) }
    }),
    people: sumOf(ill),
    held: sumOf(rows),
  }
}

const NOBODY = { critical: 0, serious: 0, chronic: 0, not_known: 0 }
