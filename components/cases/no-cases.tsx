import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { formatDayLong } from '@/lib/i18n/format-day'
import type { FilterValues } from './case-filters'

interface NoCasesProps {
  values: FilterValues
  reading: Reading
  /** The page that is narrowed. */
  path?: '/cases' | '/timeline'
}

/** What an empty list says: why it may be empty and what to try. */
export function NoCases({ values, reading, path = '/cases' }: NoCasesProps) {
  const t = useTranslations('cases')
  const dates = useTranslations('dates')
  const day = formatDayLong(reading.asOf, dates)
  const set = Object.values(values).filter((value) => value !== '').length
  return (
    <div className="empty">
      <p className="t4">{t(set === 0 ? 'empty.beforeRecord' : 'empty.title', { day })}</p>
      <ul>
        {values.q !== '' && <li>{t('empty.shorter')}</li>}
        {set > 1 && <li>{t('empty.fewer')}</li>}
        {reading.asOf < reading.today && <li>{t('empty.later')}</li>}
      </ul>
      {set > 0 && <p><a href={linkTo(reading, path)}>{t('clear')}</a></p>}
    </div>
  )
}
