import type { Translate } from './translate'

/** A translator that can be asked what it knows. */
export type AskedTranslate = Translate & { has: (key: string) => boolean }

/** How a place is keyed in the messages: "Chaharmahal and Bakhtiari" is `chaharmahal-and-bakhtiari`. */
export function placeKey(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

/**
 * The name of a town or a province in a language, or as it is recorded where it has none there. `map` speaks the area
 * `map`, which names the chief towns, and `places` that of the others.
 */
export function formatTown(town: string, map: AskedTranslate, places: AskedTranslate): string {
  const key = placeKey(town)
  if (map.has(`place.${key}`)) return map(`place.${key}`)
  return places.has(`city.${key}`) ? places(`city.${key}`) : town
}

/** The name of a province in a language, or as it is recorded; `places` speaks that area. */
export function formatProvince(province: string, places: AskedTranslate): string {
  const key = `province.${placeKey(province)}`
  return places.has(key) ? places(key) : province
}
