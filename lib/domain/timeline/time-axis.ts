import { addDays, type Day } from '../dates/day'
import type { Stretch } from './edge'

/** The days from `from` to `to`, both drawn whole, along `width` units in the reader's direction. */
export interface TimeAxis {
  from: Day
  to: Day
  width: number
  rightToLeft: boolean
}

/** How far along the axis a day begins, in the reader's direction: 0 at its start, 1 at its end, or beyond either. */
export function fractionOf({ from, to }: TimeAxis, day: Day): number {
  return (day - from) / (to - from + 1)
}

/** Where a day begins on the axis, from the left. */
export function xOf(axis: TimeAxis, day: Day): number {
  const fraction = fractionOf(axis, day)
  return round((axis.rightToLeft ? 1 - fraction : fraction) * axis.width)
}

/** Whether any possible day of a time lies on the axis. */
export function isOnAxis({ from, to }: TimeAxis, stretch: Stretch): boolean {
  return stretch.to.latest >= from && stretch.from.earliest <= to
}

/**
 * The outline of a time between `top` and `base`: a vague start rises from the base over its possible days, and a vague
 * end leaves by the same line, so that two stays with one vague day between them fit together.
 */
export function outlineOf({ from, to }: Stretch, axis: TimeAxis, top: number, base: number): string {
  const [rise, full] = [xOf(axis, from.earliest), xOf(axis, from.latest)]
  const [fall, last] = [xOf(axis, addDays(to.latest, 1)), xOf(axis, addDays(to.earliest, 1))]
  return `M${rise} ${base}L${full} ${top}H${fall}L${last} ${base}z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
