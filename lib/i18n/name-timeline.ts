import type { TimelineLine } from '../domain/contract/timeline-line'
import type { PlaceNames } from './name-places'

/** The same lines of a timeline with prisons named in the page's language. */
export function nameTimeline(lines: readonly TimelineLine[], names: PlaceNames): TimelineLine[] {
  return lines.map((line) => ({
    ...line,
    prison: line.prison && { ...line.prison, name: names.prison(line.prison) },
    stays: line.stays.map((stay) => ({ ...stay, prison: { ...stay.prison, name: names.prison(stay.prison) } })),
  }))
}
