import type { Day } from './day'

/** How finely a date was given. `interval`: one day in between; `before` and `after`: open at one end. */
export type Precision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval' | 'before' | 'after'

/** The exact days that a vague date may stand for, both ends included; null is open. */
export interface DaySpan {
  earliest: Day | null
  latest: Day | null
  precision: Precision
  approximate: boolean
  uncertain: boolean
}

/** A span with the EDTF text that it was recorded or is written as. */
export interface VagueDate extends DaySpan {
  edtf: string
}

/** The end of a span of days: a vague date, still going on, or not recorded. */
export type EndDate = VagueDate | 'ongoing' | null

/** Bounds between which an anchor lies: `earliest` null is open, `latest` is always a day. */
export interface Bounds {
  earliest: Day | null
  latest: Day
}

/** Whole days as bounds; `atMost` null is open ("at least 16 days"). */
export interface DayCount {
  atLeast: number
  atMost: number | null
}

/** How days are counted: since a day that has been, or until one that is ahead. */
export type Counting = 'since' | 'until'

/**
 * Where `asOf` stands towards a day that is ahead, as bounds: negative before it, 0 on it, positive past it.
 */
export function countDaysUntil(due: Bounds, asOf: Day): DayCount {
  return { atLeast: asOf - due.latest, atMost: due.earliest === null ? null : asOf - due.earliest }
}

/**
 * Days from an anchor to `asOf`. With `firstDay` 0 the anchor's own day counts 0 (silence); with 1 it
 * counts 1 (solitary confinement, Mandela Rules 44). Never below `firstDay`: an anchor that may still
 * lie ahead has just happened where it has happened at all.
 */
export function countDays(anchor: Bounds, asOf: Day, firstDay: 0 | 1): DayCount {
  return {
    atLeast: daysSince(anchor.latest, asOf, firstDay),
    atMost: anchor.earliest === null ? null : daysSince(anchor.earliest, asOf, firstDay),
  }
}

function daysSince(day: Day, asOf: Day, firstDay: 0 | 1): number {
  return Math.max(firstDay, asOf - day + firstDay)
}
