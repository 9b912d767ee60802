import type { TimelineCase } from '@/lib/domain/contract/timeline-answer'
import { addDays, type Day } from '@/lib/domain/dates/day'
import { unpackEdge, type Edge } from '@/lib/domain/timeline/edge'
import { MARK_KINDS, type MarkKind } from '@/lib/domain/timeline/mark-kinds'
import { fractionOf, type TimeAxis } from '@/lib/domain/timeline/time-axis'
import { lengthAt, type Drawn } from './drawn'
import { MARK_LINE, STAY_BASE, STAY_TOP } from './row-box'

/** The shape of a mark about the origin: no two share one, and a hollow one is of a day that is not known. */
export function drawMark(kind: MarkKind, isVague: boolean): Drawn {
  const look = `mark mark-${kind}${isVague ? ' may' : ''}`
  switch (kind) {
    case 'arrest':
      return { tag: 'rect', look, attributes: { x: -1, y: STAY_TOP - 2 - MARK_LINE, width: 2, height: STAY_BASE - STAY_TOP + 4 } }
    case 'contact':
      return { tag: 'circle', look, attributes: { r: isVague ? 2.8 : 3.4 } }
    case 'release':
      return { tag: 'circle', look, attributes: { r: 4 } }
    case 'hearing':
    case 'sentence':
      return { tag: 'rect', look, attributes: { x: -3.5, y: -3.5, width: 7, height: 7 } }
    case 'death':
      return { tag: 'path', look, attributes: { d: 'M-4 -4L4 4M-4 4L4 -4' } }
  }
}

/**
 * The marks of a case; `dotted` are the days before which dots stand already. A mark of a vague date stands at its
 * first and at its last possible day with a dotted line between; one that may have been any time before has dots.
 */
export function drawMarks(one: TimelineCase, axis: TimeAxis, asOf: Day, dotted: readonly Day[]): Drawn[] {
  const days = new Set(dotted)
  return MARK_KINDS.flatMap((kind) => (one.marks?.[kind] ?? []).flatMap((packed) => {
    const edge = unpackEdge(packed, asOf)
    if (edge === null || edge.latest < axis.from || edge.earliest > axis.to) return []
    const isDotted = days.has(edge.latest)
    if (edge.open) days.add(edge.latest)
    return drawAt(kind, edge, axis, isDotted)
  }))
}

function drawAt(kind: MarkKind, { earliest, latest, open }: Edge, axis: TimeAxis, isDotted: boolean): Drawn[] {
  const at = (day: Day) => lengthAt((fractionOf(axis, day) + fractionOf(axis, addDays(day, 1))) / 2, axis.rightToLeft)
  const place = (day: Day, isVague: boolean): Drawn => ({
    tag: 'svg', attributes: { x: at(day), y: MARK_LINE, width: 1, height: 1, overflow: 'visible' },
    children: [drawMark(kind, isVague)],
  })
  if (open) return [place(latest, true), ...(isDotted ? [] : [drawDots(at(latest), axis.rightToLeft)])]
  if (earliest === latest) return [place(latest, false)]
  const between: Drawn = {
    tag: 'line', look: 'between', attributes: { x1: at(earliest), x2: at(latest), y1: MARK_LINE, y2: MARK_LINE },
  }
  return [between, place(earliest, true), place(latest, true)]
}

/** Three dots before what may have begun earlier. */
export function drawDots(x: string, rightToLeft: boolean): Drawn {
  const outward = rightToLeft ? 1 : -1
  const dots = [1, 2, 3].map((dot): Drawn => {
    return { tag: 'circle', look: 'sil', attributes: { r: 1.2, cx: outward * (dot * 5 + 3) } }
  })
  return { tag: 'svg', attributes: { x, y: MARK_LINE, width: 1, height: 1, overflow: 'visible' }, children: dots }
}
