import type { Queryable } from '@/lib/db/connect'
import { formatDay, parseDay, type Day } from '@/lib/domain/dates/day'
import { addMonths } from '@/lib/domain/dates/months'
import type { LevelStep } from '@/lib/domain/rules/change/level-steps'
import { levelOfRank, type Picture } from '@/lib/domain/vocabulary'
import type { CompiledCase } from '../compile-case'

const MONTHS = 12

/** The levels of a case in each picture, ascending; nothing where the picture does not have it. */
export type CaseSteps = Record<Picture, LevelStep[]>

/** The levels of some cases over the year up to a day, as their periods stand, by the id of the case. */
export async function readStoredSteps(
  sql: Queryable, ids: readonly string[], on: Day,
): Promise<Map<string, CaseSteps>> {
  const rows = await sql<{ id: string; picture: Picture; from: string | null; level: number; possible: number }[]>`
    SELECT case_id::text AS id, picture, lower(valid)::text AS from, level::int, possible::int FROM file.period
    WHERE case_id = ANY (${[...ids]}::uuid[])
      AND valid && daterange(${formatDay(addMonths(on, -MONTHS))}::date, ${formatDay(on)}::date, '[]')
    ORDER BY case_id, valid`
  const steps = new Map<string, CaseSteps>(ids.map((id) => [id, { team: [], public: [] }]))
  for (const { id, picture, from, level, possible } of rows) {
    steps.get(id)?.[picture].push(stepOf(from, level, possible))
  }
  return steps
}

/** The levels that the rows of a compiled case would say. */
export function stepsOf(periods: CompiledCase['periods']): CaseSteps {
  const steps: CaseSteps = { team: [], public: [] }
  for (const { picture, valid, level, possible } of periods) {
    const text = String(valid)
    const from = text.startsWith('(') ? null : text.slice(1, text.indexOf(','))
    steps[picture].push(stepOf(from, Number(level), Number(possible)))
  }
  return steps
}

function stepOf(from: string | null, level: number, possible: number): LevelStep {
  return { from: from === null ? null : parseDay(from), level: levelOfRank(level), possible: levelOfRank(possible) }
}
