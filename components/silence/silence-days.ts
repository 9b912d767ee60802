import type { CaseLine } from '@/lib/domain/contract/case-page'
import { addDays, type Day } from '@/lib/domain/dates/day'
import type { DayCount } from '@/lib/domain/dates/day-span'

/** A silence as pages hold it: days as bounds, counted since a contact or the start of custody. */
export interface SilenceDays extends DayCount {
  since: SilenceSince
}

/** What a silence counts from: a contact, or the arrest or return that began the present custody. */
export type SilenceSince = 'contact' | 'arrest' | 'return'

/** The silence of a line as it is told and drawn; null where it is not stated. */
export function silenceOf({ silence, sinceReturn }: CaseLine): SilenceDays | null {
  return silence && sinceReturn ? { ...silence, since: 'return' } : silence
}

/** How a silence begins: vague (slope), custody or contact on a known day (post, square), or longer (dots). */
export type SilenceStart = 'slope' | 'post' | 'square' | 'dots'

export function startOf(silence: SilenceDays): SilenceStart {
  if (silence.atMost === null) return 'dots'
  if (silence.atMost > silence.atLeast) return 'slope'
  return silence.since === 'contact' ? 'square' : 'post'
}

/** Days by which the start may vary; 0 where the start is a known day, or open. */
export function vagueDays(silence: DayCount): number {
  return silence.atMost === null ? 0 : silence.atMost - silence.atLeast
}

/** Days drawn before the as-of day: the longest silence that is bounded. */
export function drawnDays(silence: DayCount): number {
  return silence.atMost ?? silence.atLeast
}

/** The first day drawn: the earliest possible day of the contact or the arrest, or the latest if open. */
export function firstDrawnDay(silence: DayCount, asOf: Day): Day {
  return addDays(asOf, -drawnDays(silence))
}

/** The day from which the silence holds in every reading: the latest possible day of its start. */
export function latestStart(silence: DayCount, asOf: Day): Day {
  return addDays(asOf, -silence.atLeast)
}

/**
 * The share of possible readings in which a day was already silent, 0 to 1. `index` counts days from the
 * first drawn one. Each of the `vague + 1` possible days of the start is one reading: no probability.
 */
export function shareAt(index: number, vague: number): number {
  return index <= vague ? index / (vague + 1) : 1
}
