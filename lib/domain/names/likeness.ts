/**
 * How a name is like what was typed, the likest first: the same words; it holds what was typed; it sounds the same; a
 * part of it does; it differs in a letter or so; it has the same consonants.
 */
export const LIKENESSES = ['name', 'within', 'sound', 'part', 'alike', 'skeleton'] as const
export type Likeness = (typeof LIKENESSES)[number]

/** The likeness at a place of {@link LIKENESSES}; throws where there is none. */
export function likenessAt(place: number): Likeness {
  const likeness = LIKENESSES[place]
  if (likeness === undefined) throw new RangeError(`there is no likeness ${place}`)
  return likeness
}
