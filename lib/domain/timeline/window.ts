import { addDays, type Day } from '../dates/day'

/** The days that a timeline shows, both ends included. */
export interface DayWindow {
  from: Day
  to: Day
}

/** Windows that are offered, in days, the shortest first. */
export const WINDOW_DAYS = [31, 92, 183, 366, 731, 1096, 1827, 3653, 7305] as const
const SHORTEST = WINDOW_DAYS[0]
const LONGEST = 36_525
/** So many of the starts a window must show that was not asked for. */
const MOST_STARTS = 0.8

/**
 * The window that shows most of what goes on: the shortest that is offered, from half a year on, and holds four fifths
 * of `starts`; it ends on `asOf`.
 */
export function chooseWindow(starts: readonly Day[], asOf: Day): DayWindow {
  const sorted = [...starts].sort((a, b) => b - a)
  const oldest = sorted[Math.max(0, Math.ceil(sorted.length * MOST_STARTS) - 1)] ?? asOf
  const days = WINDOW_DAYS.find((each) => each >= 183 && each > asOf - oldest) ?? 7305
  return { from: addDays(asOf, 1 - days), to: asOf }
}

/** A window as it can be shown: in order, no shorter than a month, and not after `asOf`. */
export function fitWindow({ from, to }: DayWindow, asOf: Day): DayWindow {
  const days = Math.min(LONGEST, Math.max(SHORTEST, to - from + 1))
  const end = Math.min(to, asOf) as Day
  return { from: addDays(end, 1 - days), to: end }
}

/** The window `factor` times as long, about the day at `anchor` (0 its start, 1 its end), which stays in place. */
export function zoomWindow({ from, to }: DayWindow, factor: number, anchor: number, asOf: Day): DayWindow {
  const days = to - from + 1
  const wanted = Math.min(LONGEST, Math.max(SHORTEST, Math.round(days * factor)))
  const start = Math.round(from + anchor * (days - wanted)) as Day
  return fitWindow({ from: start, to: addDays(start, wanted - 1) }, asOf)
}

/** The window moved by a share of its length; to later days where `share` is positive. */
export function panWindow({ from, to }: DayWindow, share: number, asOf: Day): DayWindow {
  const moved = Math.round((to - from + 1) * share)
  const by = Math.min(moved, asOf - to)
  return { from: addDays(from, by), to: addDays(to, by) }
}
