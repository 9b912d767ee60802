import type { MapGround, MapView, NameSpots } from '@/geo/country-map'
import type { MapAnswer } from '@/lib/domain/contract/map-answer'
import type { Translate } from '@/lib/i18n/translate'
import { findInset, isWithin } from './find-inset'
import { buildInset, INSET_SIZES, type Inset, type InsetPlacement } from './inset-scene'
import { markCircles, NAME_SIZE, type MarkedCircle } from './label-circle'
import { createField, placeBeside, placeOn, type Field, type Label } from './place-labels'
import { scalesOf, staysApart, type Box, type Panel } from './panel'
import { boxOf, circlesOf, type PrisonCircle } from './prison-circle'
import { spreadCircles } from './spread-circles'
import { textWidth } from './text-width'

/** The two drawings; which one is seen depends on the room there is, in pixels from least to most. */
const DRAWINGS = { wide: { leastPx: 624, mostPx: 1000 }, narrow: { leastPx: 312, mostPx: 624 } }

/** How broad the letters of a name run, and how far it may pass the room that was measured for it. */
interface AreaType {
  breadth: number
  ease: number
}
/** Countries are letter-spaced; seas are set in the narrow serif, and may touch a shore but not cross it. */
const LAND_TYPE: AreaType = { breadth: 1.12, ease: 1 }
const SEA_TYPE: AreaType = { breadth: 0.9, ease: 1.4 }

/** The keys that enlarge the map stand in its upper right corner, in pixels (map.css agrees). */
const TOOLS = { width: 54, height: 144 }

export type DrawingKind = keyof typeof DRAWINGS

/** The rectangle on the main map that says where the inset is; `dots` are the prisons in it. */
export interface Marker {
  panel: Panel
  dots: PrisonCircle[]
  label: Label | null
}

/** Everything that one drawing shows, laid out so that nothing overlaps at any width it is shown at. */
export interface Scene {
  kind: DrawingKind
  panel: Panel
  marks: MarkedCircle[]
  seas: Label[]
  neighbours: Label[]
  inset: Inset | null
  marker: Marker | null
}

/** Lays out a drawing of an answer; `t` speaks the area `map`. */
export function buildScene(answer: MapAnswer, map: MapGround, kind: DrawingKind, t: Translate): Scene {
  const view = map.views[kind]
  const panel: Panel = { x: view.x, y: view.y, width: view.width, height: view.height, ...DRAWINGS[kind] }
  const circles = circlesOf(answer, map)
  const { placement, part } = chooseInset(circles, panel, view, { kind, hasTowns: map.places.length > 0 })
  const enlarged = part ? circles.filter(({ at }) => isWithin(at, part)) : []
  const hidden = new Set(enlarged)
  const main = spreadCircles(circles.filter((each) => !hidden.has(each)), panel)
  const field = createField(panel)
  for (const circle of main) field.occupy(boxOf(circle))
  if (part && placement !== 'below') field.occupy(cornerBox(panel, placement))
  field.occupy(toolsBox(panel))
  const marker = part ? markPart(field, part, enlarged, placement, t) : null
  return {
    kind,
    panel,
    marker,
    marks: markCircles(field, main, t),
    seas: nameAreas(field, view.seas, panel, SEA_TYPE, (id) => t(`sea.${id}`)),
    neighbours: nameAreas(field, view.neighbours, panel, LAND_TYPE, (id) => t(`country.${id}`)),
    inset: part ? buildInset(part, placement, enlarged, map, t) : null,
  }
}

/** The inset goes to the corner that hides least and no circle; where there is none, below the map. */
function chooseInset(
  circles: PrisonCircle[], panel: Panel, view: MapView, { kind, hasTowns }: { kind: DrawingKind; hasTowns: boolean },
) {
  // What is enlarged is named for the town that it lies around.
  if (!hasTowns) return { placement: 'below' as const, part: null }
  if (kind === 'wide') {
    const part = findInset(circles, panel, INSET_SIZES.corner)
    if (!part) return { placement: 'below' as const, part }
    const outside = circles.filter(({ at }) => !isWithin(at, part)).map(boxOf)
    const corners: InsetPlacement[] = view.corners.filter(isCorner)
    const free = corners.find((corner) =>
      [...outside, markerBox(part)].every((box) => staysApart(box, cornerBox(panel, corner), panel)))
    if (free) return { placement: free, part }
  }
  return { placement: 'below' as const, part: findInset(circles, panel, INSET_SIZES[kind]) }
}

function isCorner(name: string): name is Exclude<InsetPlacement, 'below'> {
  return ['bottom-left', 'bottom-right', 'top-left', 'top-right'].includes(name)
}

function cornerBox(panel: Panel, corner: InsetPlacement): Box {
  const { width, height } = INSET_SIZES.corner
  const [right, bottom] = [corner.endsWith('right'), corner.startsWith('bottom')]
  return {
    at: { x: panel.x + (right ? panel.width : 0), y: panel.y + (bottom ? panel.height : 0) },
    left: right ? -width : 0,
    right: right ? 0 : width,
    top: bottom ? -height : 0,
    bottom: bottom ? 0 : height,
  }
}

function toolsBox({ x, y, width }: Panel): Box {
  return { at: { x: x + width, y }, left: -TOOLS.width, right: 0, top: 0, bottom: TOOLS.height }
}

/** The rectangle grows with the map. */
function markerBox({ x, y, width, height }: Panel): Box {
  return { at: { x, y }, span: { width, height }, left: 0, top: 0, right: 0, bottom: 0 }
}

function markPart(
  field: Field, part: Panel, dots: PrisonCircle[], placement: InsetPlacement, t: Translate,
): Marker {
  const box = markerBox(part)
  field.occupy(box)
  const count = dots.reduce((sum, { prison }) => sum + prison.total, 0)
  const lines = [t('held', { count }), t(placement === 'below' ? 'enlargedBelow' : 'enlargedCorner')]
  return { panel: part, dots, label: placeBeside(field, box, lines, lines.map((line) => textWidth(line, NAME_SIZE))) }
}

/** Seas and neighbours are named where they have room for the word where the panel is narrowest. */
function nameAreas(field: Field, areas: NameSpots[], panel: Panel, type: AreaType, nameOf: (id: string) => string) {
  const [scale] = scalesOf(panel)
  return areas.flatMap(({ id, spots }) => {
    const name = nameOf(id)
    const width = textWidth(name, NAME_SIZE) * type.breadth
    const label = placeOn(field, spots.filter(({ room }) => room * scale * 2 * type.ease >= width), name, width)
    return label ? [label] : []
  })
}
