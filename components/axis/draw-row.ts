import type { TimelineAnswer, TimelineCase } from '@/lib/domain/contract/timeline-answer'
import { addDays, type Day } from '@/lib/domain/dates/day'
import type { PrisonLook } from '@/lib/domain/timeline/prison-looks'
import type { Tick } from '@/lib/domain/timeline/ticks'
import { fractionOf, isOnAxis, type TimeAxis } from '@/lib/domain/timeline/time-axis'
import { drawDots, drawMarks } from './draw-marks'
import { drawTimes, staysOf, unplacedOf } from './draw-times'
import { lengthAt, type Drawn } from './drawn'
import { BOX_WIDTH, NARROW_PX, ROW_HEIGHT, STAY_BASE, STAY_TOP, WIDE_PX } from './row-box'

/** What all lines of one timeline share. */
export interface RowStyle {
  axis: TimeAxis
  asOf: Day
  ticks: readonly Tick[]
  lookOf: (prison: number) => PrisonLook
  /** What a prison is called, by its place in the answer. */
  nameOf: (prison: number) => string
  /** "place not known" */
  notKnown: string
}

/** How wide a letter of the smallest type is, in pixels, and the room beside a name. */
const LETTER_PX = 6.6
const ROOM_PX = 20

/** What an answer's prisons are called, by their place there: as `names` says by id, else as the answer does. */
export function prisonNamesOf({ prisons }: TimelineAnswer, names: Readonly<Record<string, string>>) {
  return (place: number): string => {
    const prison = prisons[place]
    return prison === undefined ? '' : (names[prison.id] ?? prison.name)
  }
}

/** The line of one case: what went on in a box that is stretched to the width, and over it marks and names. */
export function drawRow(one: TimelineCase, style: RowStyle): Drawn {
  const { axis, asOf, ticks, lookOf } = style
  const { rightToLeft } = axis
  const box: Drawn = {
    tag: 'svg',
    attributes: {
      width: '100%', height: ROW_HEIGHT, viewBox: `0 0 ${BOX_WIDTH} ${ROW_HEIGHT}`, preserveAspectRatio: 'none',
    },
    children: drawTimes(one, { ...axis, width: BOX_WIDTH }, asOf, lookOf),
  }
  const grid = ticks.map(({ at }): Drawn => {
    const x = lengthAt(fractionOf(axis, at), rightToLeft)
    return { tag: 'line', look: 'grid', attributes: { x1: x, x2: x, y1: 0, y2: ROW_HEIGHT } }
  })
  const open = openStartsOf(one, style)
  return {
    tag: 'svg', look: 'axis-plot', attributes: { width: '100%', height: ROW_HEIGHT, 'aria-hidden': 'true' },
    children: [
      ...grid, box, ...drawNames(one, style),
      ...open.map((day) => drawDots(lengthAt(fractionOf(axis, day), rightToLeft), rightToLeft)),
      ...drawMarks(one, axis, asOf, open),
    ],
  }
}

/** The name of a stay inside it, where it fits: on every screen, or on wide ones alone. */
function drawNames(one: TimelineCase, { axis, asOf, nameOf, notKnown }: RowStyle): Drawn[] {
  const stays = staysOf(one, asOf)
  const unplaced = unplacedOf(one, stays, asOf)
  const named = [
    ...stays.map((stay) => ({ stretch: stay, text: nameOf(stay.prison) })),
    ...(unplaced === null ? [] : [{ stretch: unplaced, text: notKnown }]),
  ]
  return named.flatMap(({ stretch: { from, to }, text }) => {
    const start = Math.max(0, fractionOf(axis, from.latest))
    const share = Math.min(1, fractionOf(axis, addDays(to.earliest, 1))) - start
    const room = text.length * LETTER_PX + ROOM_PX
    if (share * WIDE_PX < room) return []
    const inward = axis.rightToLeft
    return [{
      tag: 'svg', look: share * NARROW_PX < room ? 'name wide-only' : 'name',
      attributes: {
        x: lengthAt(inward ? start + share : start, inward), width: lengthAt(share, false), y: STAY_TOP,
        height: STAY_BASE - STAY_TOP,
      },
      children: [{ tag: 'text', attributes: { x: inward ? '100%' : 0, dx: inward ? -10 : 10, y: 12.5 }, text }],
    }]
  })
}

/** The days on the axis before which dots stand: a stay may have begun earlier. */
function openStartsOf(one: TimelineCase, { axis, asOf }: RowStyle): Day[] {
  const stays = staysOf(one, asOf)
  const days = [...stays, unplacedOf(one, stays, asOf)].flatMap((stretch) => {
    if (stretch === null || !stretch.from.open || !isOnAxis(axis, stretch) || stretch.from.latest < axis.from) return []
    return [stretch.from.latest]
  })
  return [...new Set(days)]
}
