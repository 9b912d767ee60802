import type { CountryMap } from '@/geo/country-map'
import iran from '@/geo/built/ir.json'
import { outlineMapOf } from '@/geo/outline-map'

/** Base maps by country code (ISO 3166-1 alpha-2). A new country is a file in geo/countries and a line here. */
export const COUNTRY_MAPS = { IR: iran satisfies CountryMap }
export type CountryCode = keyof typeof COUNTRY_MAPS

/** The base map of a country that has a drawing of its own. */
export function countryMapOf(code: CountryCode): CountryMap {
  return COUNTRY_MAPS[code]
}

/** The base map of any country, its outline where it has no drawing of its own; null for what is no country. */
export function findCountryMap(code: string): CountryMap | null {
  return isDrawn(code) ? COUNTRY_MAPS[code] : outlineMapOf(code)
}

function isDrawn(code: string): code is CountryCode {
  return Object.hasOwn(COUNTRY_MAPS, code)
}
