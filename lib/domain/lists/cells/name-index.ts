import { foldName } from '../../names/fold-name'
import type { KnownNames, KnownPrison } from '../known-names'
import { squeeze } from '../words/squeeze'

/** The names of prisons and countries, to be looked up by what a cell says. */
export interface NameIndex {
  prisonOf: ReadonlyMap<string, KnownPrison>
  /** Prisons by a name, squeezed; and by what is left of it without the words for a prison. */
  prisonsCalled: (name: string) => readonly KnownPrison[]
  /** Prisons of which a name shares a word with a text, the most alike first. */
  prisonsLike: (name: string) => readonly KnownPrison[]
  countryCalled: (name: string) => string | null
  isCountry: (code: string) => boolean
}

const KIND_OF_PLACE = new RegExp(`(?<!\\p{L})(?:${[
  'central prison', 'women s prison', 'prison', 'jail', 'penitentiary', 'detention cent(?:er|re)', 'house of detention',
  'زندان مرکزی', 'زندان', 'بازداشتگاه', 'ندامتگاه', 'prision', 'carcel', 'centro de detencion', 'centre de detention',
  'maison d arret', 'of', 'de la', 'de', 'd', 'the', 'la',
].map((word) => foldName(word)).join('|')})(?!\\p{L})`, 'gu')
const MOST_ALIKE = 6

/** Makes the names of the record ready to be looked up. */
export function indexNames({ prisons, countries }: KnownNames): NameIndex {
  const called = new Map<string, Set<KnownPrison>>()
  const call = (name: string, prison: KnownPrison) =>
    called.set(name, (called.get(name) ?? new Set<KnownPrison>()).add(prison))
  for (const prison of prisons) {
    for (const name of [prison.id, prison.name, ...prison.aliases]) {
      for (const key of [squeeze(name), bareName(name)]) if (key !== '') call(key, prison)
    }
  }
  const codes = new Map(countries.flatMap(({ code, names }) => names.map((name) => [squeeze(name), code])))
  const known = new Set(countries.map(({ code }) => code))
  const alike = prisons.map((prison) => ({ prison, words: new Set([prison.name, ...prison.aliases].flatMap(wordsOf)) }))
  return {
    prisonOf: new Map(prisons.map((prison) => [prison.id, prison])),
    prisonsCalled: (name) => {
      const exact = called.get(squeeze(name))
      return [...(exact ?? called.get(bareName(name)) ?? [])]
    },
    prisonsLike: (name) => {
      const wanted = wordsOf(name)
      return alike.map(({ prison, words }) => ({ prison, shared: wanted.filter((word) => words.has(word)).length }))
        .filter(({ shared }) => shared > 0).sort((one, other) => other.shared - one.shared).slice(0, MOST_ALIKE)
        .map(({ prison }) => prison)
    },
    countryCalled: (name) => codes.get(squeeze(name)) ?? null,
    isCountry: (code) => known.has(code),
  }
}

/** A name without the words for a prison, squeezed: `evin` of "Evin Prison". */
function bareName(name: string): string {
  return foldName(name).replace(KIND_OF_PLACE, '').replaceAll(' ', '')
}

function wordsOf(name: string): string[] {
  return foldName(name).replace(KIND_OF_PLACE, ' ').split(' ').filter((word) => word.length > 1)
}
