/** Orders words as a language does, capitals or not; digits by their value. */
export function compareIn(locale: string): (a: string, b: string) => number {
  return new Intl.Collator(locale, { sensitivity: 'base', numeric: true }).compare
}
