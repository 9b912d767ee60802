import type { Day } from '../dates/day'
import { countDays, countDaysUntil, type Bounds, type DayCount } from '../dates/day-span'
import type { DatedEvent } from '../fold/dated-event'
import type { World } from '../fold/worlds'
import { higherLevel, lowerLevel, type Level } from '../vocabulary'
import type { Rule } from './rule'

/** From `days` on, the level, until the next step; levels may fall, and before the first it is `none`. */
export interface Step {
  days: number
  level: Level
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
  events: readonly DatedEvent[]
}

/** A rule of the table, evaluated in one world for a day: total, pure, null where it does not apply. */
export type RuleEvaluator = (world: World, day: Day, rule: Rule) => Track | null

/** Where a track stands on its steps on a day, as bounds; null where it counts no days. */
function positionOf({ from, counting, firstDay }: Track, day: Day): DayCount | null {
  return from && (counting === 'since' ? countDays(from, day, firstDay) : countDaysUntil(from, day))
}

/** The level that holds in every reading of the world; `none` where some reading does not fire. */
export function certainLevelOf(track: Track, day: Day): Level {
  if (track.holds === 'possible') return 'none'
  return levelsBetween(track.certainTiers ?? track.tiers, positionOf(track, day)).reduce(lowerLevel)
}

/** The highest level that some reading of the world gives; an open count reaches every step. */
export function possibleLevelOf(track: Track, day: Day): Level {
  return levelsBetween(track.tiers, positionOf(track, day)).reduce(higherLevel)
}

/** The levels of all steps that the bounds touch; where no days are counted, that of day 0. */
function levelsBetween(steps: readonly Step[], bounds: DayCount | null): Level[] {
  const { atLeast, atMost } = bounds ?? { atLeast: 0, atMost: 0 }
  const first = steps.findLast(({ days }) => days <= atLeast)?.level ?? 'none'
  const later = steps.filter(({ days }) => days > atLeast && days <= (atMost ?? Infinity))
  return [first, ...later.map(({ level }) => level)]
}

/** The days on which the certain or the possible level of a track may change. */
export function changingDaysOf({ from, counting, firstDay, tiers }: Track): Day[] {
  if (!from) return []
  const anchors = [from.latest, from.earliest].filter((anchor) => anchor !== null)
  const first = counting === 'since' ? firstDay : 0
  return anchors.flatMap((anchor) => tiers.map((tier) => (anchor - first + tier.days) as Day))
}
