import { useLocale } from 'next-intl'
import { nameIn, type RecordedName } from '@/lib/i18n/order-names'

/** How the page's language calls a person or a prison. */
export function useName(): (name: RecordedName) => string {
  const locale = useLocale()
  return (name) => nameIn(locale, name)
}
