import type { TimelineCase } from '@/lib/domain/contract/timeline-answer'
import type { Day } from '@/lib/domain/dates/day'
import { edgeOn, stretchOf, unpackEdge, type Stretch } from '@/lib/domain/timeline/edge'
import type { PrisonLook } from '@/lib/domain/timeline/prison-looks'
import { isOnAxis, outlineOf, xOf, type TimeAxis } from '@/lib/domain/timeline/time-axis'
import { isHeld } from '@/lib/domain/vocabulary'
import type { Drawn } from './drawn'
import { SILENCE_BASE, SILENCE_TOP, SOLITARY_TOP, STAY_BASE, STAY_TOP, WAVE_LINE } from './row-box'

/** A stay with the place of its prison in the answer. */
export interface DrawnStay extends Stretch {
  prison: number
}

/** The stays of a case that have a day to be drawn at. */
export function staysOf(one: TimelineCase, asOf: Day): DrawnStay[] {
  return (one.stays ?? []).flatMap(([prison, from, to]) => {
    const stretch = stretchOf(from, to, asOf)
    return stretch === null ? [] : [{ ...stretch, prison }]
  })
}

/** Held while the place is not known: before the first stay, or all the time where there is none. */
export function unplacedOf(one: TimelineCase, stays: readonly DrawnStay[], asOf: Day): Stretch | null {
  const from = one.held === undefined ? null : unpackEdge(one.held, asOf)
  if (from === null) return null
  const present = stays.filter(({ to }) => to.latest >= from.earliest)
  const first = [...present].sort((a, b) => a.from.latest - b.from.latest)[0]
  if (first !== undefined) {
    return from.earliest < first.from.earliest ? { from, to: { ...first.from, open: false } } : null
  }
  return isHeld(one.status) ? { from, to: edgeOn(asOf) } : null
}

/** The times of a case in a box: where it was held, in solitary confinement, on hunger strike, and the silence. */
export function drawTimes(
  one: TimelineCase, axis: TimeAxis, asOf: Day, lookOf: (prison: number) => PrisonLook,
): Drawn[] {
  const stays = staysOf(one, asOf)
  const unplaced = unplacedOf(one, stays, asOf)
  const silent = one.silence === undefined ? null : stretchOf(one.silence, null, asOf)
  const draw = (stretch: Stretch, look: string, top: number, base: number): Drawn[] =>
    isOnAxis(axis, stretch) ? [{ tag: 'path', look, attributes: { d: outlineOf(stretch, axis, top, base) } }] : []
  const stretchesOf = (list: TimelineCase['solitary']) =>
    (list ?? []).map(([from, to]) => stretchOf(from, to, asOf)).filter((stretch) => stretch !== null)
  return [
    ...(unplaced === null ? [] : draw(unplaced, 'stay-unplaced', STAY_TOP, STAY_BASE)),
    ...stays.flatMap((stay) => drawStay(stay, axis, lookOf(stay.prison))),
    ...stretchesOf(one.solitary).flatMap((stretch) => draw(stretch, 'sil', SOLITARY_TOP, STAY_BASE)),
    ...stretchesOf(one.hungerStrikes).flatMap((stretch) => drawWave(stretch, axis)),
    ...(silent === null ? [] : draw(silent, 'sil', SILENCE_TOP, SILENCE_BASE)),
  ]
}

/** The colour of a prison, and its pattern above it. */
function drawStay(stay: DrawnStay, axis: TimeAxis, { colour, pattern }: PrisonLook): Drawn[] {
  if (!isOnAxis(axis, stay)) return []
  const attributes = { d: outlineOf(stay, axis, STAY_TOP, STAY_BASE) }
  const plain: Drawn = { tag: 'path', look: `stay-${colour}`, attributes }
  return pattern === 'plain' ? [plain] : [plain, { tag: 'path', look: `over-${pattern}`, attributes }]
}

const WAVE = 8
const MOST_WAVES = 200

/** A wave over the days that are certain, and a dotted line over those that are possible. */
function drawWave(stretch: Stretch, axis: TimeAxis): Drawn[] {
  if (!isOnAxis(axis, stretch)) return []
  const { from, to } = stretch
  const [first, last] = [xOf(axis, from.earliest), xOf(axis, (to.latest + 1) as Day)]
  const vague: Drawn = { tag: 'path', look: 'wave vague', attributes: { d: `M${first} ${WAVE_LINE}H${last}` } }
  // It may have begun after it may have ended: then no day is certain.
  if (from.latest > to.earliest) return [vague]
  const [left = 0, right = 0] = [xOf(axis, from.latest), xOf(axis, (to.earliest + 1) as Day)].sort((a, b) => a - b)
  const waves = Math.min(MOST_WAVES, Math.max(1, Math.round((right - left) / WAVE)))
  const length = Math.round(((right - left) / waves) * 10) / 10
  const wave = `M${left} ${WAVE_LINE}${`q${length / 4} -3 ${length / 2} 0t${length / 2} 0`.repeat(waves)}`
  return [vague, { tag: 'path', look: 'wave', attributes: { d: wave } }]
}
