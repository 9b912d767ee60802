import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/i18n/locales'
import type { PlaceNames } from '@/lib/i18n/name-places'
import { placeNamesIn } from '@/lib/i18n/place-names'
import { readNativePrisonNames } from '@/lib/open/read-prison-names'

/** How a language calls places: it must be asked once a page, and says nothing new in English. */
export async function readPlaceNames(locale: Locale): Promise<PlaceNames> {
  const [map, places, glossary, native] = await Promise.all([
    getTranslations({ locale, namespace: 'map' }), getTranslations({ locale, namespace: 'places' }),
    getTranslations({ locale, namespace: 'glossary' }),
    locale === 'fa' ? readNativePrisonNames() : new Map<string, string>(),
  ])
  return placeNamesIn(locale, native, { map, places, glossary })
}
