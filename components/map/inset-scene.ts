import type { BasePoint, MapGround } from '@/geo/country-map'
import type { Translate } from '@/lib/i18n/translate'
import { isWithin, type InsetSize } from './find-inset'
import { markCircles, NAME_SIZE, type MarkedCircle } from './label-circle'
import { createField, placeBeside, type Field, type Label } from './place-labels'
import type { Box, Panel } from './panel'
import { boxOf, type PrisonCircle } from './prison-circle'
import { latitudeOf, unitsPerKm } from './project'
import { spreadCircles } from './spread-circles'
import { textWidth } from './text-width'

export type InsetPlacement = 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right' | 'below'

/** Sizes in pixels: a corner keeps its own, below the map the inset is as wide as the map (map.css agrees). */
export const INSET_SIZES: Record<'corner' | 'narrow' | 'wide', InsetSize> = {
  corner: { width: 206, height: 196, mostPx: 206 },
  narrow: { width: 312, height: 194, mostPx: 420 },
  wide: { width: 624, height: 240, mostPx: 1000 },
}

export interface Inset {
  placement: InsetPlacement
  panel: Panel
  title: string
  /** A round number of kilometres and its length as a share of the panel's width. */
  bar: { kilometres: number; share: number }
  marks: MarkedCircle[]
  towns: Label[]
}

const TITLE = { left: 11, top: 6, height: 20 }
const TOWN: Omit<Box, 'at'> = { left: -3, top: -3, right: 3, bottom: 3 }
const BAR_KM = [200, 100, 50, 20, 10, 5, 2, 1]
const LONGEST_BAR_PX = 60

/** Lays out the enlarged part: its prisons, the towns that help to find them, a title and a scale. */
export function buildInset(
  panel: Panel, placement: InsetPlacement, enlarged: PrisonCircle[], map: MapGround, t: Translate,
): Inset {
  const title = t('around', { place: t(`place.${nearestPlace(panel, map)}`) })
  const bar = scaleBar(panel, map)
  const field = createField(panel)
  for (const box of headBoxes(panel, title, bar.share)) field.occupy(box)
  const circles = spreadCircles(enlarged, panel, TITLE.top + TITLE.height)
  for (const circle of circles) field.occupy(boxOf(circle))
  const marks = markCircles(field, circles, t)
  return { placement, panel, title, bar, marks, towns: placeTowns(field, panel, map, t) }
}

/** The town nearest to the middle of the part: on a map this small, distance in base units will do. */
function nearestPlace(panel: Panel, map: MapGround): string {
  const [x, y] = [panel.x + panel.width / 2, panel.y + panel.height / 2]
  const away = (place: BasePoint) => Math.hypot(place.x - x, place.y - y)
  return map.places.reduce((nearest, place) => (away(place) < away(nearest) ? place : nearest)).id
}

function scaleBar(panel: Panel, map: MapGround): Inset['bar'] {
  const middle = { x: panel.x + panel.width / 2, y: panel.y + panel.height / 2 }
  const share = unitsPerKm(latitudeOf(middle, map.projection), map.projection) / panel.width
  const kilometres = BAR_KM.find((km) => km * share * panel.leastPx <= LONGEST_BAR_PX) ?? 1
  return { kilometres, share: kilometres * share }
}

/** The room of the title, and of the bar at the other end, both hung on their corner. */
function headBoxes(panel: Panel, title: string, share: number): Box[] {
  const bottom = TITLE.top + TITLE.height
  const bar = Math.max(share * panel.mostPx, 48) + TITLE.left
  return [
    { at: { x: panel.x, y: panel.y }, left: 0, top: 0, right: TITLE.left + textWidth(title, NAME_SIZE), bottom },
    { at: { x: panel.x + panel.width, y: panel.y }, left: -bar, top: 0, right: 0, bottom },
  ]
}

function placeTowns(field: Field, panel: Panel, map: MapGround, t: Translate): Label[] {
  return map.places.flatMap((place) => {
    if (!isWithin(place, panel)) return []
    const at = { x: place.x, y: place.y }
    if (!field.claim({ at, ...TOWN })) return []
    const name = t(`place.${place.id}`)
    const label = placeBeside(field, { at, ...TOWN }, [name], [textWidth(name, NAME_SIZE)])
    return [label ?? { at, anchor: 'start', x: 0, y: 0, lines: [] }]
  })
}
