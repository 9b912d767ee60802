import type { TimelineLine } from '../domain/contract/timeline-line'
import type { PlaceNames } from './name-places'
import { nameIn } from './order-names'

/** The same lines of a timeline with prisons named in the page's language. */
export function nameTimeline(lines: readonly TimelineLine[], names: PlaceNames): TimelineLine[] {
  return lines.map((line) => ({
    ...line,
    prison: line.prison && { ...line.prison, name: names.prison(line.prison) },
    stays: line.stays.map((stay) => ({ ...stay, prison: { ...stay.prison, name: names.prison(stay.prison) } })),
  }))
}

/** What a language calls people whom the record calls by words, by slug; who has a name of their own is left out. */
export function tellPeople(
  lines: readonly TimelineLine[], names: PlaceNames, locale: string,
): Record<string, string> {
  return Object.fromEntries(lines.flatMap(({ slug, name }) => {
    const told = nameIn(locale, names.person(name))
    return told === nameIn(locale, name) ? [] : [[slug, told]]
  }))
}
