/** Clear paper between disc and ring, the ring, and the dotted halo around it, in pixels. */
export const RING = { middle: 5, outer: 7, halo: 12 }
/** The level's shape stands on the ring; its centre is this far above the ring's outer edge. */
export const SHAPE_LIFT = 5.5
export const SHAPE_HALF = 5.5

const ONE_PERSON = 12.5
/** The disc of the fullest prison is no larger than this: 34 pixels across, so that phones have room. */
export const LARGEST_DISC = 17
/** Room for one, two and three digits of 13 pixels. */
const DIGITS = [8, 9.5, 13]

/**
 * The radius of a disc in pixels: its area is people, on one scale for the whole map, so that the fullest
 * prison has the largest disc allowed. A disc is never too small for its own number.
 */
export function discRadius(people: number, fullest: number): number {
  const perRoot = Math.min(ONE_PERSON, LARGEST_DISC / Math.sqrt(Math.max(1, fullest)))
  const digits = DIGITS[String(people).length - 1] ?? LARGEST_DISC
  return Math.min(LARGEST_DISC, Math.max(digits, Math.round(perRoot * Math.sqrt(people) * 10) / 10))
}
