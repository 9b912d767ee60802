/** A whole number in the digits of a language, in groups of thousands; a year is written without groups. */
export function formatFigure(value: number, locale: string, isYear = false): string {
  return formatterOf(locale, isYear).format(value)
}

/** Whether a language speaks of that many as of one: the plural that a message is chosen by. */
export function isOneOf(count: number, locale: string): boolean {
  return new Intl.PluralRules(locale).select(count) === 'one'
}

const formatters = new Map<string, Intl.NumberFormat>()

function formatterOf(locale: string, isYear: boolean): Intl.NumberFormat {
  const key = `${locale} ${isYear}`
  const made = formatters.get(key) ?? new Intl.NumberFormat(locale, { useGrouping: !isYear })
  formatters.set(key, made)
  return made
}
