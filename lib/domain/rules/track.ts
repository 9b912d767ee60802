import type { Day } from '../dates/day'
import { countDays, countDaysUntil, type Bounds, type DayCount } from '../dates/day-span'
import type { World } from '../fold/world'
import { higherLevel, lowerLevel, type Level } from '../vocabulary'
import type { Rule } from './rule'

/** From `days` on, the level, until the next step; levels may fall, and before the first it is `none`. */
export interface Step {
  days: number
  level: Level
}

/** What a rule rests on: an event of the case, or one at the prison. */
export interface Ground {
  event: { id: string }
}

/**
 * What a rule says of one world from a day on, until an event changes it: the level follows from the days
 * counted from or towards `from`, so that the days on which it changes are known in advance.
 */
export interface Track {
  /** Whether the condition holds in every reading of this world, or in some. */
  holds: 'certain' | 'possible'
  /** What the days count from, or towards; null where the rule counts none. */
  from: Bounds | null
  /** Days since `from`, its own day as `firstDay`; or until it: negative before it, 0 on it. */
  counting: 'since' | 'until'
  firstDay: 0 | 1
  /** Ascending by days. */
  tiers: readonly Step[]
  /** The tiers of the lowest reading, where the level does not hang on days alone. */
  certainTiers?: readonly Step[]
  /** Every event that the rule rests on, those of its alternatives too. */
  events: readonly Ground[]
  /** Other grounds on which the same rule holds; of all, the highest level stands. */
  alternatives?: readonly Track[]
}

/** A rule of the table, evaluated in one world for a day: total, pure, null where it does not apply. */
export type RuleEvaluator = (world: World, day: Day, rule: Rule) => Track | null

/** Where a track stands on its steps on a day, as bounds; null where it counts no days. */
function positionOf({ from, counting, firstDay }: Track, day: Day): DayCount | null {
  return from && (counting === 'since' ? countDays(from, day, firstDay) : countDaysUntil(from, day))
}

/** The level that holds in every reading of the world; `none` where some reading does not fire. */
export function certainLevelOf(track: Track, day: Day): Level {
  const tiers = track.holds === 'possible' ? [] : (track.certainTiers ?? track.tiers)
  return highestOf(track, levelBetween(tiers, positionOf(track, day), lowerLevel), day, certainLevelOf)
}

/** The highest level that some reading of the world gives; an open count reaches every step. */
export function possibleLevelOf(track: Track, day: Day): Level {
  return highestOf(track, levelBetween(track.tiers, positionOf(track, day), higherLevel), day, possibleLevelOf)
}

function highestOf({ alternatives }: Track, own: Level, day: Day, levelOf: typeof certainLevelOf): Level {
  return alternatives ? alternatives.reduce((level, one) => higherLevel(level, levelOf(one, day)), own) : own
}

/** The lowest or highest level of all steps that the bounds touch; where no days are counted, that of day 0. */
function levelBetween(steps: readonly Step[], bounds: DayCount | null, pick: (a: Level, b: Level) => Level): Level {
  const atLeast = bounds ? bounds.atLeast : 0
  const atMost = bounds ? (bounds.atMost ?? Infinity) : 0
  let level: Level = 'none'
  for (const step of steps) {
    if (step.days <= atLeast) level = step.level
    else if (step.days <= atMost) level = pick(level, step.level)
  }
  return level
}

/** Adds to some days those on which the certain or the possible level of a track may change, each once. */
export function addChangingDays(track: Track, days: Day[]): void {
  const { from, counting, firstDay, tiers, certainTiers, alternatives } = track
  if (alternatives) for (const one of alternatives) addChangingDays(one, days)
  if (!from) return
  const first = counting === 'since' ? firstDay : 0
  addStepDays(tiers, from, first, days)
  if (certainTiers) addStepDays(certainTiers, from, first, days)
}

function addStepDays(steps: readonly Step[], { earliest, latest }: Bounds, first: number, days: Day[]): void {
  for (const step of steps) {
    addOnce(days, latest - first + step.days)
    if (earliest !== null && earliest !== latest) addOnce(days, earliest - first + step.days)
  }
}

function addOnce(days: Day[], day: number): void {
  if (!days.includes(day as Day)) days.push(day as Day)
}
