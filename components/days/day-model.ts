import type { DaysAnswer } from '@/lib/domain/contract/days-answer'
import type { MapAnswer, PrisonPoint } from '@/lib/domain/contract/map-answer'
import { addDays, type Day, formatDay, parseDay } from '@/lib/domain/dates/day'
import { countDays, type DayCount } from '@/lib/domain/dates/day-span'
import { numbersOf } from '@/lib/domain/days/changes'
import type { DaySteps } from '@/lib/domain/days/day-steps'
import type { Level } from '@/lib/domain/vocabulary'

/** Somebody whom a list names, in both scripts. */
export interface NamedPerson {
  slug: string
  latin: string
  native: string | null
}

/** A line of the list of the most urgent people on one of the days. */
export interface DayLine {
  person: NamedPerson
  level: Level
  possible: Level
  prison: DaysAnswer['prisons'][number] | null
  prisonPossible: DaysAnswer['prisons'][number] | null
  silence: (DayCount & { since: 'contact' | 'arrest' }) | null
}

/** What the page shows of one day. */
export interface DayView {
  day: Day
  map: MapAnswer
  held: number
  /** People held in countries that the map does not show. */
  elsewhere: number
  cases: number
  critical: number
  possiblyCritical: number
  longest: (DayCount & { person: NamedPerson }) | null
  /** Null where the record is too large to list people through time. */
  lines: DayLine[] | null
}

/** An answer of `/api/v1/days`, unfolded so that any of its days can be shown at once. */
export interface DayModel {
  days: DaySteps
  viewAt: (at: number) => DayView
}

/** Unfolds an answer for the map of a country. `nameOf` says what a prison is called in the page's language. */
export function createDayModel(
  answer: DaysAnswer, country: string, nameOf: (prison: DaysAnswer['prisons'][number]) => string,
): DayModel {
  const from = dayOfText(answer.from)
  const steps = (dayOfText(answer.to) - from) / answer.step
  const unfold = (pairs: readonly number[]) => numbersOf(pairs, steps + 1)
  const held = answer.held.map(({ prison, level, changes }) => ({ prison, level, numbers: unfold(changes) }))
  const [critical, possibly] = [unfold(answer.critical), unfold(answer.possiblyCritical)]
  const mapAt = (at: number, day: Day): { map: MapAnswer; elsewhere: number } => {
    const features = answer.prisons.map((prison) => emptyPoint(prison, nameOf(prison)))
    let unplaced = 0
    for (const { prison, level, numbers } of held) {
      const people = numbers[at] ?? 0
      const counts = prison === null ? undefined : features[prison]?.properties
      if (counts) {
        counts[level] += people
        counts.total += people
      } else unplaced += people
    }
    const here = features.filter((_, place) => answer.prisons[place]?.country === country)
    const elsewhere = peopleAt(features) - peopleAt(here)
    return { map: { type: 'FeatureCollection', asOf: formatDay(day), features: here, unplaced }, elsewhere }
  }
  return {
    days: { from, step: answer.step, steps },
    viewAt: (at) => {
      const day = addDays(from, at * answer.step)
      const { map, elsewhere } = mapAt(at, day)
      return {
        day, map, elsewhere, held: peopleAt(map.features) + elsewhere + map.unplaced, cases: answer.cases,
        critical: critical[at] ?? 0, possiblyCritical: possibly[at] ?? 0,
        longest: longestAt(answer, at, day), lines: linesAt(answer, at, day),
      }
    },
  }
}

function peopleAt(features: readonly PrisonPoint[]): number {
  return features.reduce((sum, { properties }) => sum + properties.total, 0)
}

function longestAt({ longestSilence }: DaysAnswer, at: number, day: Day): DayView['longest'] {
  const run = longestSilence.findLast((one) => one.at <= at)
  if (!run || run.slug === null || run.name === null || run.latest === null) return null
  const person = { slug: run.slug, latin: run.name, native: run.native }
  return { person, ...countSince(run.earliest, run.latest, day) }
}

function linesAt({ urgent, prisons }: DaysAnswer, at: number, day: Day): DayLine[] | null {
  if (urgent === null) return null
  const prisonAt = (place: number | null) => (place === null ? null : (prisons[place] ?? null))
  const shown = urgent.shown.findLast((one) => one.at <= at)?.lines ?? []
  return shown.flatMap((place) => {
    const line = urgent.lines[place]
    const person = line && urgent.people[line.person]
    if (!person) return []
    const { level, possible, silence } = line
    return [{
      level, possible,
      person: { slug: person.slug, latin: person.name, native: person.native },
      prison: prisonAt(line.prison),
      prisonPossible: prisonAt(line.prisonPossible),
      silence: silence && { ...countSince(silence.earliest, silence.latest, day), since: silence.since },
    }]
  })
}

function countSince(earliest: string | null, latest: string, day: Day): DayCount {
  return countDays({ earliest: earliest === null ? null : dayOfText(earliest), latest: dayOfText(latest) }, day, 0)
}

function emptyPoint(prison: DaysAnswer['prisons'][number], name: string): PrisonPoint {
  const { id, longitude, latitude, locationPrecision } = prison
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { id, name, total: 0, critical: 0, high: 0, elevated: 0, watch: 0, none: 0, locationPrecision },
  }
}

function dayOfText(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new RangeError(`not a civil day: ${text}`)
  return day
}
