import { useTranslations } from 'next-intl'
import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'
import { calendarOf } from '@/lib/i18n/calendar-of'

/** The calendar by whose months the page's language cuts time. */
export function useCalendar(): Calendar {
  return calendarOf(useTranslations('dates'))
}
