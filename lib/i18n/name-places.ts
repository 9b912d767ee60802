import type { EventView } from '../domain/contract/case-detail'
import type { CaseLine, CasePage } from '../domain/contract/case-page'
import type { MapAnswer } from '../domain/contract/map-answer'
import type { RecordedName } from './order-names'

interface Prison {
  id: string
  name: string
}

/** How a page's language calls what the record has in English. */
export interface PlaceNames {
  prison: (prison: Prison) => string
  town: (name: string) => string
  province: (name: string) => string
  person: (name: RecordedName) => RecordedName
  /** The one name by which the language calls somebody. */
  called: (name: RecordedName) => string
  /** An occupation, an illness or the like; what is no such word stays as it is recorded. */
  word: (text: string) => string
}

/** The same rows with prisons named in the page's language. */
export function nameLines<Line extends CaseLine>(lines: readonly Line[], names: PlaceNames): Line[] {
  return lines.map((line) => ({ ...line, ...ofLine(line, names) }))
}

/** The same case with every place named in the page's language. */
export function nameCasePage(page: CasePage, names: PlaceNames): CasePage {
  const { place, prisonEvents } = page
  return {
    ...page,
    ...ofLine(page, names),
    place: place && { ...place, city: names.town(place.city), province: names.province(place.province) },
    occupation: page.occupation.map(names.word),
    groups: page.groups.map(names.word),
    events: page.events.map((event) => nameEvent(event, names)),
    stays: page.stays.map((stay) => ({ ...stay, prison: named(stay.prison, names) })),
    ...(prisonEvents && {
      prisonEvents: prisonEvents.map((event) => ({ ...event, prison: named(event.prison, names) })),
    }),
  }
}

/** The same event with its place, and the words of its details, in the page's language. */
export function nameEvent(event: EventView, names: PlaceNames): EventView {
  return { ...event, prison: event.prison && named(event.prison, names), details: tellDetails(event.details, names) }
}

/** The same map with its prisons named in the page's language. */
export function nameMap(map: MapAnswer, names: PlaceNames): MapAnswer {
  const features = map.features.map((point) => ({ ...point, properties: named(point.properties, names) }))
  return { ...map, features }
}

function ofLine({ name, prison, prisonPossible, health }: CaseLine, names: PlaceNames) {
  return {
    name: names.person(name),
    prison: prison && named(prison, names),
    prisonPossible: prisonPossible && named(prisonPossible, names),
    health: health.map((concern) => ({ ...concern, condition: names.word(concern.condition) })),
  }
}

/** The details of an event with those told in the page's language that are words of the glossary. */
function tellDetails(details: Readonly<Record<string, unknown>>, { word }: PlaceNames): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [key, typeof value === 'string' ? word(value) : value]))
}

function named<Named extends Prison>(prison: Named, names: PlaceNames): Named {
  return { ...prison, name: names.prison(prison) }
}
