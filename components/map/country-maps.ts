import type { CountryMap } from '@/geo/country-map'
import iran from '@/geo/built/ir.json'

/** Base maps by country code (ISO 3166-1 alpha-2). A new country is a file in geo/countries and a line here. */
export const COUNTRY_MAPS = { IR: iran satisfies CountryMap }
export type CountryCode = keyof typeof COUNTRY_MAPS

/** The base map of a country. */
export function countryMapOf(code: CountryCode): CountryMap {
  return COUNTRY_MAPS[code]
}
