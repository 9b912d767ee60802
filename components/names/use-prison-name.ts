import { useLocale, useTranslations } from 'next-intl'
import { DEFAULT_LOCALE, isLocale } from '@/lib/i18n/locales'
import { namePrison } from '@/lib/i18n/name-prison'

interface RecordedPrison {
  name: string
  nativeName?: string | null
}

/** How the page's language calls a prison. */
export function usePrisonName(): (prison: RecordedPrison) => string {
  const asked = useLocale()
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const map = useTranslations('map')
  const places = useTranslations('places')
  return ({ name, nativeName }) => namePrison({ latin: name, native: nativeName ?? null }, locale, { map, places })
}
