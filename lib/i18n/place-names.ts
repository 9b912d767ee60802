import { tellName, tellWord } from './glossary'
import type { Locale } from './locales'
import type { PlaceNames } from './name-places'
import { namePrison } from './name-prison'
import { nameIn } from './order-names'
import { formatProvince, formatTown, type AskedTranslate } from './place-words'

interface Speakers {
  map: AskedTranslate
  places: AskedTranslate
  glossary: AskedTranslate
}

/** How a language calls places; `native` holds the names of prisons in Persian script by their ids. */
export function placeNamesIn(
  locale: Locale, native: ReadonlyMap<string, string>, { map, places, glossary }: Speakers,
): PlaceNames {
  return {
    prison: ({ id, name }) => namePrison({ latin: name, native: native.get(id) ?? null }, locale, { map, places }),
    town: (name) => formatTown(name, map, places),
    province: (name) => formatProvince(name, places),
    person: (name) => tellName(name, locale, glossary),
    called: (name) => nameIn(locale, tellName(name, locale, glossary)),
    word: (text) => tellWord(text, glossary),
  }
}
