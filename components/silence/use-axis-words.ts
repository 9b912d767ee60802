import { useTranslations } from 'next-intl'
import { calendarOf } from '@/lib/i18n/calendar-of'
import { formatMonth, formatMonthName } from '@/lib/i18n/format-day'
import type { AxisWords } from './axis-labels'

/** The words of an axis in the page's language and calendar. */
export function useAxisWords(): AxisWords {
  const t = useTranslations('dates')
  const calendar = calendarOf(t)
  return {
    month({ year, month }, length, withYear) {
      if (withYear && length === 'long') return formatMonth(calendar, year, month, t)
      const name = formatMonthName(calendar, month, t, length)
      return withYear ? t('month', { month: name, year }) : name
    },
    year: (year) => t('year', { year }),
  }
}
