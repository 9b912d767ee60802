import { useTranslations } from 'next-intl'
import { formatProvince, formatTown } from '@/lib/i18n/place-words'

/** Names towns and provinces in the page's language. */
export function usePlaceWords(): { town: (name: string) => string; province: (name: string) => string } {
  const map = useTranslations('map')
  const places = useTranslations('places')
  return { town: (name) => formatTown(name, map, places), province: (name) => formatProvince(name, places) }
}
