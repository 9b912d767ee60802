/**
 * Orders texts by their signs, the same on every machine whatever language it speaks: for ids, slugs and days as text.
 * Negative where the one comes first.
 */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
