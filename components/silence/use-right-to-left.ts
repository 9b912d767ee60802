import { useLocale } from 'next-intl'
import { directionOf } from '@/lib/i18n/locales'

/** Whether the page's language runs from right to left, and with it every drawing of time. */
export function useRightToLeft(): boolean {
  return directionOf(useLocale()) === 'rtl'
}
