import type { CaseLine, CasePage } from '../domain/contract/case-page'
import type { MapAnswer } from '../domain/contract/map-answer'

interface Prison {
  id: string
  name: string
}

/** How a page's language calls what the record calls by its English name. */
export interface PlaceNames {
  prison: (prison: Prison) => string
  town: (name: string) => string
  province: (name: string) => string
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
    events: page.events.map((event) => ({ ...event, prison: event.prison && named(event.prison, names) })),
    stays: page.stays.map((stay) => ({ ...stay, prison: named(stay.prison, names) })),
    ...(prisonEvents && {
      prisonEvents: prisonEvents.map((event) => ({ ...event, prison: named(event.prison, names) })),
    }),
  }
}

/** The same map with its prisons named in the page's language. */
export function nameMap(map: MapAnswer, names: PlaceNames): MapAnswer {
  const features = map.features.map((point) => ({ ...point, properties: named(point.properties, names) }))
  return { ...map, features }
}

function ofLine({ prison, prisonPossible }: CaseLine, names: PlaceNames) {
  return { prison: prison && named(prison, names), prisonPossible: prisonPossible && named(prisonPossible, names) }
}

function named<Named extends Prison>(prison: Named, names: PlaceNames): Named {
  return { ...prison, name: names.prison(prison) }
}
