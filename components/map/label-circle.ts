import type { Translate } from '@/lib/i18n/translate'
import { heldWords } from './map-words'
import { placeBeside, type Field, type Label } from './place-labels'
import { boxOf, type PrisonCircle } from './prison-circle'
import { textWidth } from './text-width'

/** All words on the map have the smallest size of the page, in pixels. */
export const NAME_SIZE = 13

export interface MarkedCircle {
  circle: PrisonCircle
  label: Label | null
}

/** The circles with their words, the most urgent served first; the largest is drawn first, so that it hides none. */
export function markCircles(field: Field, circles: PrisonCircle[], t: Translate): MarkedCircle[] {
  const marks = circles.map((circle) => ({ circle, label: labelCircle(field, circle, t) }))
  return marks.toSorted((a, b) => b.circle.radius - a.circle.radius)
}

/** Name and counts beside a circle; the name alone, or nothing, where there is no room. */
function labelCircle(field: Field, circle: PrisonCircle, t: Translate): Label | null {
  const lines = [circle.prison.name, heldWords(circle.prison, t)]
  const widths = lines.map((line) => textWidth(line, NAME_SIZE))
  return placeBeside(field, boxOf(circle), lines, widths, circle.shift.y)
}
