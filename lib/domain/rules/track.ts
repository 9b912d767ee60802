import type { Day } from '../dates/day'
import { countDays, type Bounds, type DayCount } from '../dates/day-span'
import type { DatedEvent } from '../fold/dated-event'
import type { World } from '../fold/worlds'
import { higherLevel, type Level } from '../vocabulary'
import type { Rule, Tier } from './rule'

/**
 * What a rule says of one world from a day on, until an event changes it: the level follows from the days
 * counted from `from`, so that the days on which it rises are known in advance.
 */
export interface Track {
  /** Whether the condition holds in every reading of this world, or in some. */
  holds: 'certain' | 'possible'
  /** What the days count from; null where the rule counts none. */
  from: Bounds | null
  firstDay: 0 | 1
  tiers: readonly Tier[]
  /** The tiers of the lowest reading, where the level does not hang on days alone. */
  certainTiers?: readonly Tier[]
  events: readonly DatedEvent[]
}

/** A rule of the table, evaluated in one world for a day: total, pure, null where it does not apply. */
export type RuleEvaluator = (world: World, day: Day, rule: Rule) => Track | null

/** The days that a track counts on a day; null where it counts none. */
export function daysOf(track: Track, day: Day): DayCount | null {
  return track.from && countDays(track.from, day, track.firstDay)
}

/** The level that holds in every reading of the world; `none` where some reading does not fire. */
export function certainLevelOf(track: Track, day: Day): Level {
  if (track.holds === 'possible') return 'none'
  return levelAt(track.certainTiers ?? track.tiers, daysOf(track, day)?.atLeast ?? 0)
}

/** The highest level that some reading of the world gives; an open count reaches every tier. */
export function possibleLevelOf(track: Track, day: Day): Level {
  const days = daysOf(track, day)
  return levelAt(track.tiers, days ? (days.atMost ?? Infinity) : 0)
}

function levelAt(tiers: readonly Tier[], days: number): Level {
  return tiers.reduce<Level>((level, tier) => (days >= tier.days ? higherLevel(level, tier.level) : level), 'none')
}

/** The days on which the certain or the possible level of a track may rise. */
export function risingDaysOf(track: Track): Day[] {
  const anchors = track.from ? [track.from.latest, track.from.earliest] : []
  return anchors
    .filter((anchor) => anchor !== null)
    .flatMap((anchor) => track.tiers.map((tier) => (anchor - track.firstDay + tier.days) as Day))
}
