import type { Queryable } from '@/lib/db/connect'
import type { UrgentDays } from '@/lib/domain/contract/days-answer'
import { formatDay } from '@/lib/domain/dates/day'
import type { DaySteps } from '@/lib/domain/days/day-steps'
import { levelOfRank } from '@/lib/domain/vocabulary'
import { mostUrgentFirst } from '../case-line-row'

/** As many as the first page lists. */
const MOST_URGENT = 5

export interface UrgentRow {
  at: number
  slug: string
  name: string
  native: string | null
  level: number
  possible: number
  prison: string | null
  prisonPossible: string | null
  earliest: string | null
  latest: string | null
  since: 'contact' | 'arrest' | null
}

/** The most urgent people at each step, in the order of every list, step by step. */
export async function readUrgentRows(sql: Queryable, { from, step, steps }: DaySteps): Promise<UrgentRow[]> {
  return sql<UrgentRow[]>`
    SELECT day.at, one.* FROM generate_series(0, ${steps}::int) AS day(at) CROSS JOIN LATERAL (
      SELECT c.slug, c.name_latin AS name, c.name_native AS native, p.level, p.possible, here.id AS prison,
        maybe.id AS "prisonPossible", p.silence_earliest AS earliest, p.silence_latest AS latest,
        p.silence_since AS since
      FROM open.period p JOIN open.case c ON c.id = p.case_id LEFT JOIN open.prison here ON here.id = p.prison_id
      LEFT JOIN open.prison maybe ON maybe.id = p.prison_possible_id
      WHERE p.valid @> (${formatDay(from)}::date + day.at * ${step}::int) AND p.possible > 0
      ORDER BY ${mostUrgentFirst(sql)} LIMIT ${MOST_URGENT}
    ) one
    ORDER BY day.at`
}

/** The same with each person, and each state of a person, told once; `placeOf` gives a prison's place in the answer. */
export function toUrgentDays(
  rows: readonly UrgentRow[], steps: number, placeOf: (prison: string) => number | null,
): UrgentDays {
  const people = new Places<UrgentDays['people'][number]>()
  const lines = new Places<UrgentDays['lines'][number]>()
  const shown = Array.from({ length: steps + 1 }, (): number[] => [])
  for (const row of rows) {
    const { slug, name, native, earliest, latest, since, prison, prisonPossible } = row
    const line = {
      person: people.of({ slug, name, native }),
      level: levelOfRank(row.level),
      possible: levelOfRank(row.possible),
      prison: prison === null ? null : placeOf(prison),
      prisonPossible: prisonPossible === null ? null : placeOf(prisonPossible),
      silence: latest === null || since === null ? null : { earliest, latest, since },
    }
    shown[row.at]?.push(lines.of(line))
  }
  const isSame = (now: number[], at: number) => at > 0 && String(now) === String(shown[at - 1])
  const changed = shown.flatMap((now, at) => (isSame(now, at) ? [] : [{ at, lines: now }]))
  return { people: people.all, lines: lines.all, shown: changed }
}

/** Things told once each, known by their place. */
class Places<Thing> {
  readonly all: Thing[] = []
  readonly #known = new Map<string, number>()

  of(thing: Thing): number {
    const key = JSON.stringify(thing)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#known.set(key, this.all.length)
    return this.all.push(thing) - 1
  }
}
