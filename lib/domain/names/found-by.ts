import { LIKENESSES } from './likeness'

/** What of a published record words may be found in, beside a name. */
export const TEXT_KINDS = ['prison', 'charge', 'occupation', 'group', 'place', 'source', 'note', 'summary'] as const

/** Why a search shows somebody, the best reason first: words stand before names that are not the same. */
export const FINDINGS = [...LIKENESSES.slice(0, 4), ...TEXT_KINDS, ...LIKENESSES.slice(4)] as const
export type Finding = (typeof FINDINGS)[number]

/** Why somebody was found, and the name or the text that it was by. */
export interface FoundBy {
  by: Finding
  text: string
}

/** The finding at a place of {@link FINDINGS}; throws where there is none. */
export function findingAt(place: number): Finding {
  const finding = FINDINGS[place]
  if (finding === undefined) throw new RangeError(`there is no finding ${place}`)
  return finding
}
