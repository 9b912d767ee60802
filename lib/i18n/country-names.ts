import type { KnownCountry } from '@/lib/domain/lists/known-names'
import { countryOptions } from './countries'
import { LOCALES } from './locales'

let kept: KnownCountry[] | undefined

/** Every country by its names in all languages of the site, for what somebody else's list calls it. */
export function listCountryNames(): readonly KnownCountry[] {
  return (kept ??= gather())
}

function gather(): KnownCountry[] {
  const names = new Map<string, string[]>()
  for (const locale of LOCALES) {
    for (const { value, label } of countryOptions(locale)) names.set(value, [...(names.get(value) ?? []), label])
  }
  return [...names].map(([code, all]) => ({ code, names: [...new Set(all)] }))
}
