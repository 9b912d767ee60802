import type { Block } from './stays-geometry'
import type { Day } from '@/lib/domain/dates/day'

export interface StayLabel {
  text: string
  /** Inside the block where it fits, else over it. */
  inside: boolean
  fraction: number
  anchor: 'start' | 'end'
}

/** The narrowest that the bar is shown, and about one letter of the smallest type, both in pixels. */
export const NARROWEST_BAR_PX = 340
const LETTER_PX = 7.4

/** Where the name of a block goes on an axis from `first` to `last`. */
export function labelBlock(text: string, { from, to }: Block, first: Day, last: Day): StayLabel {
  const days = last - first + 1
  const start = (from.latest - first) / days
  const end = (to.earliest + 1 - first) / days
  if ((end - start) * NARROWEST_BAR_PX >= text.length * LETTER_PX + 12) {
    return { text, inside: true, fraction: start, anchor: 'start' }
  }
  return start > 0.5
    ? { text, inside: false, fraction: end, anchor: 'end' }
    : { text, inside: false, fraction: start, anchor: 'start' }
}
