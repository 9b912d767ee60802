import type { Day } from '@/lib/domain/dates/day'
import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'
import { monthsOn } from './month-axis'
import { drawnDays, firstDrawnDay, startOf, vagueDays, type SilenceDays, type SilenceStart } from './silence-days'

/** Room before the oldest day for four dots, and after the as-of day for the line that marks it. */
const LEAD = 22
const TAIL = 2
/** Months are cut apart by this much, where a day is wide enough to spare it. */
const CUT = 1
const NARROWEST_DAY_CUT = 0.9

export interface BarLayout {
  start: SilenceStart
  /** The solid shape, cut where a month begins. */
  path: string
  /** Where the post, the square or the last of the dots stands. */
  startX: number
  /** The line of the as-of day. */
  endX: number
}

interface BarBox {
  width: number
  height: number
  /** The longest silence on the page, in days: all bars share its scale. */
  scaleDays: number
  /** By whose months the bar is cut. */
  calendar: Calendar
}

/** A small bar that ends on the as-of day; a vague start rises as the strip's strokes do. */
export function layBar(silence: SilenceDays, asOf: Day, { width, height, scaleDays, calendar }: BarBox): BarLayout {
  const pitch = (width - LEAD - TAIL) / (scaleDays + 1)
  const oldest = firstDrawnDay(silence, asOf)
  const endX = width - TAIL
  const xOf = (index: number) => endX - (drawnDays(silence) + 1 - index) * pitch
  const full = vagueDays(silence) + 1
  const heightAt = (index: number) => Math.min(1, index / full) * height
  const start = startOf(silence)
  // On a known day nothing is silent yet: the post or the square stands in that day's place.
  const from = start === 'slope' ? 0 : 1
  const cuts = pitch < NARROWEST_DAY_CUT
    ? []
    : monthsOn(oldest, asOf, calendar).filter((month) => month.begins).map((month) => month.first - oldest)
  const stops = [...new Set([from, full, ...cuts, drawnDays(silence) + 1])]
    .filter((index) => index >= from)
    .sort((a, b) => a - b)
  const path = stops.slice(1).map((to, position) => {
    const index = stops[position] ?? from
    const left = xOf(index) + (cuts.includes(index) && index > from ? CUT / 2 : 0)
    const right = xOf(to) - (cuts.includes(to) ? CUT / 2 : 0)
    return right <= left ? '' : slice(left, right, height, heightAt(index), heightAt(to))
  })
  return { start, path: path.join(''), startX: round(xOf(from)), endX }
}

function slice(left: number, right: number, base: number, leftHeight: number, rightHeight: number): string {
  return `M${round(left)} ${base}V${round(base - leftHeight)}L${round(right)} ${round(base - rightHeight)}V${base}z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
