import { addDays, type Day } from '@/lib/domain/dates/day'
import type { DayCount } from '@/lib/domain/dates/day-span'
import { drawnDays, firstDrawnDay, shareAt, vagueDays } from './silence-days'

/** A strip of more days than this draws weeks and says so. */
export const MOST_DAY_STROKES = 400

/** The narrowest that a strip is shown: labels that fit here fit everywhere. */
export const NARROWEST_STRIP_PX = 1000

const WEEK = 7

/** How much of the strip's length the dots before it take, at least. */
const DOTS_SHARE = 0.035

/** One stroke: the days it stands for, and its height as a share of the full height. */
interface Stroke {
  first: Day
  last: Day
  share: number
}

export interface Strip {
  unit: 'day' | 'week'
  strokes: Stroke[]
  /** Pitches kept free before the oldest stroke: room for the dots that say "or longer". */
  lead: number
}

/** The strokes of a silence, oldest first; the last one ends on the as-of day. */
export function layStrip(silence: DayCount, asOf: Day): Strip {
  const unit = drawnDays(silence) > MOST_DAY_STROKES ? 'week' : 'day'
  const strokes = strokesOf(silence, asOf, unit === 'week' ? WEEK : 1)
  return { unit, strokes, lead: silence.atMost === null ? Math.ceil(strokes.length * DOTS_SHARE) : 0 }
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

/** Where a day's stroke has its middle along the strip: 0 at its start to 1 at its end. */
export function middleOf(day: Day, strip: Strip): number {
  return fractionBefore(day, strip, 0.5)
}

/** Where a day begins along the strip, as a month's tick does. */
export function beginningOf(day: Day, strip: Strip): number {
  return fractionBefore(day, strip, 1)
}

function fractionBefore(day: Day, strip: Strip, part: number): number {
  const step = strip.unit === 'week' ? WEEK : 1
  const end = strip.strokes.at(-1)?.last ?? day
  return 1 - (end - day + part) / step / (strip.strokes.length + strip.lead)
}

const STROKE_WIDTH = 0.42

/** One path for strokes at the given positions, in a box where a unit across is one pitch. */
export function strokesPath(strokes: readonly { position: number; share: number }[], height: number): string {
  return strokes
    .filter(({ share }) => share > 0)
    .map(({ position, share }) => {
      const high = round(height * share)
      const left = round(position + (1 - STROKE_WIDTH) / 2)
      return `M${left} ${round(height - high)}h${STROKE_WIDTH}v${high}h-${STROKE_WIDTH}z`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
