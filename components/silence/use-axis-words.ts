import { useTranslations } from 'next-intl'
import { formatMonth } from '@/lib/i18n/format-day'
import type { AxisWords } from './axis-labels'

/** The words of an axis in the page's language. */
export function useAxisWords(): AxisWords {
  const t = useTranslations('dates')
  return {
    month({ year, month }, length, withYear) {
      if (withYear && length === 'long') return formatMonth(year, month, t)
      const name = t(length === 'long' ? `gregorian.${month}` : `gregorianShort.${month}`)
      return withYear ? t('month', { month: name, year }) : name
    },
    year: (year) => t('year', { year }),
  }
}
