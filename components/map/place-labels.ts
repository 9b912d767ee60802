import { staysApart, staysInside, type Box, type Panel } from './panel'

/** Lines of text at a place of the base map; x and y are pixels from it to the anchor and the first baseline. */
export interface Label {
  at: Box['at']
  anchor: 'start' | 'middle' | 'end'
  x: number
  y: number
  lines: string[]
}

export interface Field {
  /** Takes the room of a box, whatever is there already: for what has to be drawn. */
  occupy: (box: Box) => void
  /** Takes the room of a box if it is free and inside the panel; false if not. */
  claim: (box: Box) => boolean
}

const LINE = { height: 16.5, ascent: 12, descent: 4 }
const GAP = 6

/** The room of a panel, in which nothing that is claimed overlaps at any width. */
export function createField(panel: Panel): Field {
  const taken: Box[] = []
  return {
    occupy: (box) => taken.push(box),
    claim: (box) => {
      const free = staysInside(box, panel) && taken.every((other) => staysApart(box, other, panel))
      if (free) taken.push(box)
      return free
    },
  }
}

/**
 * Finds room for lines beside what stands in `around`: to the right, else left, below or above; else for the
 * first line alone; null if there is none. `widths` are the pixels of each line; `level` is the height to which
 * lines at the side are centred.
 */
export function placeBeside(
  field: Field, around: Box, lines: string[], widths: number[], level = (around.top + around.bottom) / 2,
): Label | null {
  const attempts = lines.length > 1 ? [lines.length, 1] : [1]
  for (const count of attempts) {
    const width = Math.max(...widths.slice(0, count))
    const label = candidates(around, count, level).find((each) => field.claim(labelBox(each, width, count)))
    if (label) return { ...label, lines: lines.slice(0, count) }
  }
  return null
}

/** Centres one line on the first place where it has room; null if there is none. */
export function placeOn(field: Field, spots: Box['at'][], line: string, width: number): Label | null {
  const labels = spots.map((at): Label => ({ at, anchor: 'middle', x: 0, y: LINE.descent, lines: [line] }))
  return labels.find((each) => field.claim(labelBox(each, width, 1))) ?? null
}

function candidates({ at, span, ...box }: Box, count: number, level: number): Label[] {
  const { width, height } = span ?? { width: 0, height: 0 }
  const textHeight = (count - 1) * LINE.height
  const beside = level - textHeight / 2 + LINE.descent
  const centre = (box.left + box.right) / 2
  const below = box.bottom + LINE.ascent + 1
  const above = box.top - LINE.descent - 1 - textHeight
  const label = (anchor: Label['anchor'], across: number, down: number, x: number, y: number): Label => ({
    at: { x: at.x + across * width, y: at.y + down * height }, anchor, x, y, lines: [],
  })
  return [
    label('start', 1, 0.5, box.right + GAP, beside),
    label('end', 0, 0.5, box.left - GAP, beside),
    label('middle', 0.5, 1, centre, below),
    label('middle', 0.5, 0, centre, above),
    label('start', 0.5, 1, centre, below),
    label('end', 0.5, 1, centre, below),
    label('start', 0.5, 0, centre, above),
    label('end', 0.5, 0, centre, above),
  ]
}

/** The box of a label as it will be drawn. */
export function labelBox({ at, anchor, x, y }: Label, width: number, count: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { at, left, top: y - LINE.ascent, right: left + width, bottom: y + LINE.descent + (count - 1) * LINE.height }
}

export const LINE_HEIGHT = LINE.height
