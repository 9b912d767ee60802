import { getLocale, getTranslations } from 'next-intl/server'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import type { PlaceNames } from '@/lib/i18n/name-places'
import { placeNamesIn } from '@/lib/i18n/place-names'
import { listNativePrisonNames } from '@/lib/team/list-prison-names'

/** How the language of the account calls places. */
export async function readTeamPlaceNames(viewer: Viewer): Promise<PlaceNames> {
  const asked = await getLocale()
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const [map, places, glossary, native] = await Promise.all([
    getTranslations('map'), getTranslations('places'), getTranslations('glossary'),
    locale === 'fa' ? listNativePrisonNames(viewer) : new Map<string, string>(),
  ])
  return placeNamesIn(locale, native, { map, places, glossary })
}
