import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import type { PlaceNames } from '@/lib/i18n/name-places'
import { tellWord, tellName } from '@/lib/i18n/glossary'
import { namePrison } from '@/lib/i18n/name-prison'
import { formatProvince, formatTown } from '@/lib/i18n/place-words'
import { readNativePrisonNames } from '@/lib/open/read-prison-names'

/** How a language calls places: it must be asked once a page, and says nothing new in English. */
export async function readPlaceNames(locale: Locale): Promise<PlaceNames> {
  const [map, places, glossary, native] = await Promise.all([
    getTranslations({ locale, namespace: 'map' }), getTranslations({ locale, namespace: 'places' }),
    getTranslations({ locale, namespace: 'glossary' }),
    locale === 'fa' ? readNativePrisonNames() : new Map<string, string>(),
  ])
  return {
    prison: ({ id, name }) => namePrison({ latin: name, native: native.get(id) ?? null }, locale, { map, places }),
    town: (name) => formatTown(name, map, places),
    province: (name) => formatProvince(name, places),
    person: (name) => tellName(name, locale, glossary),
    word: (text) => tellWord(text, glossary),
  }
}
