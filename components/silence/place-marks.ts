import type { LevelMark } from './level-marks'
import { middleOf, NARROWEST_STRIP_PX, type Strip } from './strip-geometry'

export interface LetteredMark extends LevelMark {
  text: string
}

export interface PlacedMark extends LevelMark {
  fraction: number
  /** Null where a later mark's words take the room: the shape alone then stands for it. */
  text: string | null
  anchor: 'start' | 'middle' | 'end'
}

const LETTER_PX = 7.4

/** Places marks along a strip; the words of the last, highest one win, then those before it while they fit. */
export function placeMarks(marks: readonly LetteredMark[], strip: Strip): PlacedMark[] {
  let free = Infinity
  return [...marks]
    .reverse()
    .map((mark, fromLast): PlacedMark => {
      const fraction = middleOf(mark.day, strip)
      const x = fraction * NARROWEST_STRIP_PX
      const widthPx = mark.text.length * LETTER_PX
      const anchor = fromLast > 0 ? 'middle' : x + widthPx > NARROWEST_STRIP_PX ? 'end' : 'start'
      const left = anchor === 'middle' ? x - widthPx / 2 : anchor === 'end' ? x - widthPx : x
      const fits = fromLast === 0 || x + widthPx / 2 < free
      if (fits) free = left
      const { level, days, day } = mark
      return { level, days, day, fraction, text: fits ? mark.text : null, anchor }
    })
    .reverse()
}
