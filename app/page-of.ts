/** The page of a list that a parameter of an address asks for: 1 where it asks for none, or for what is no number. */
export function pageOf(value: string | string[] | undefined): number {
  const [asked = ''] = [value ?? ''].flat()
  return Math.min(Math.max(1, Math.floor(Number(asked) || 1)), 10_000)
}
