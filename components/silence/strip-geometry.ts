import { addDays, type Day } from '@/lib/domain/dates/day'
import type { DayCount } from '@/lib/domain/dates/day-span'
import { drawnDays, firstDrawnDay, shareAt, vagueDays } from './silence-days'

/** A strip of more days than this draws weeks and says so. */
export const MOST_DAY_STROKES = 400

const WEEK = 7

/** One stroke: the days it stands for, and its height as a share of the full height. */
export interface Stroke {
  first: Day
  last: Day
  share: number
}

export interface Strip {
  unit: 'day' | 'week'
  strokes: Stroke[]
}

/** The strokes of a silence, oldest first; the last one ends on the as-of day. */
export function layStrip(silence: DayCount, asOf: Day): Strip {
  const days = drawnDays(silence) + 1
  if (days <= MOST_DAY_STROKES) return { unit: 'day', strokes: strokesOf(silence, asOf, 1) }
  return { unit: 'week', strokes: strokesOf(silence, asOf, WEEK) }
}

/** A stroke of several days is as high as its first day: the readings in which all of them were silent. */
function strokesOf(silence: DayCount, asOf: Day, step: number): Stroke[] {
  const oldest = firstDrawnDay(silence, asOf)
  const vague = vagueDays(silence)
  const count = Math.ceil((drawnDays(silence) + 1) / step)
  return Array.from({ length: count }, (_, position) => {
    const last = addDays(asOf, -(count - 1 - position) * step)
    const index = Math.max(0, last - step + 1 - oldest)
    return { first: addDays(oldest, index), last, share: shareAt(index, vague) }
  })
}

/** Where a day lies along the strip, 0 at its start to 1 at its end; the middle of the day's stroke. */
export function fractionOf(day: Day, strip: Strip): number {
  const step = strip.unit === 'week' ? WEEK : 1
  const end = strip.strokes.at(-1)?.last ?? day
  return 1 - ((end - day) / step + 0.5) / strip.strokes.length
}

/** Where a day begins along the strip: the tick of a month stands there. */
export function startFractionOf(day: Day, strip: Strip): number {
  const step = strip.unit === 'week' ? WEEK : 1
  const end = strip.strokes.at(-1)?.last ?? day
  return 1 - ((end - day + 1) / step) / strip.strokes.length
}

const STROKE_WIDTH = 0.42

/**
 * One path for all strokes, in a box `strokes.length` wide (a unit is one pitch) and `height` high.
 * Positions are written short: a strip has up to 400 of them.
 */
export function strokesPath(shares: readonly number[], height: number): string {
  return shares
    .map((share, position) => {
      if (share === 0) return ''
      const high = round(height * share)
      return `M${round(position + (1 - STROKE_WIDTH) / 2)} ${round(height - high)}h${STROKE_WIDTH}v${high}h-${STROKE_WIDTH}z`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
