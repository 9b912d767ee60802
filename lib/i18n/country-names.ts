import { countryOptions } from './countries'
import { LOCALES } from './locales'

/** The countries of ISO 3166-1, each by its names in all of our languages. */
export function countryNames(): { code: string; names: string[] }[] {
  const names = new Map<string, string[]>()
  for (const { value, label } of LOCALES.flatMap((locale) => countryOptions(locale))) {
    names.set(value, [...(names.get(value) ?? []), label])
  }
  return [...names].map(([code, own]) => ({ code, names: own }))
}
