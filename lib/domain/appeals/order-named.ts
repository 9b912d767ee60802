/**
 * The signatories whom the campaign names first, in order, once one of them stands at a place (1 the first; past the
 * end is the end), or, for null, no longer among them.
 */
export function orderNamed(ids: readonly string[], id: string, place: number | null): string[] {
  const others = ids.filter((other) => other !== id)
  if (place === null) return others
  const at = Math.min(Math.max(1, place), others.length + 1) - 1
  return [...others.slice(0, at), id, ...others.slice(at)]
}
