import type { Locale } from './locales'
import { nameIn, type RecordedName } from './order-names'
import { formatTown, type AskedTranslate } from './place-words'

const CENTRAL = /^(.+) Central Prison$/
const PRISON = /^(.+) Prison$/
/** Before these a French «de» loses its vowel; an h is sounded in Persian names, and a y is no vowel before one. */
const VOWEL = /^[aeiouâàéèêëîïôûùüœ]/i

interface Speakers {
  map: AskedTranslate
  places: AskedTranslate
}

/**
 * The name of a prison in a language: the one in Persian script where the language is written in it, else the English
 * one with its words for a prison in the page's language ("Evin Prison", «prison d’Evin»). A name of another form is
 * told as it is recorded.
 */
export function namePrison(name: RecordedName, locale: Locale, { map, places }: Speakers): string {
  if (locale === 'en' || (locale === 'fa' && name.native !== null)) return nameIn(locale, name)
  const central = CENTRAL.exec(name.latin)?.[1]
  const plain = central ?? PRISON.exec(name.latin)?.[1]
  if (plain === undefined || /[()]/.test(plain)) return name.latin
  const own = formatTown(plain, map, places)
  return places(central === undefined ? 'prison.prison' : 'prison.central', {
    name: own, vowel: VOWEL.test(own) ? 'yes' : 'no',
  })
}
