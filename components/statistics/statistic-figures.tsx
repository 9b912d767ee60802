import { useTranslations } from 'next-intl'
import { usePrisonName } from '@/components/names/use-prison-name'
import { linkTo, type Reading } from '@/components/site/reading'
import type { MonthCalendar } from '@/lib/domain/statistics/month-starts'
import { STATISTIC_IDS, type StatisticId, type Statistics } from '@/lib/domain/statistics/statistics'
import { LOCALE_FACTS } from '@/lib/i18n/locales'
import { makeSheet } from './sheets/make-sheet'
import { StatisticFigure } from './statistic-figure'
import type { StatisticsValues } from './statistics-filters'

interface StatisticFiguresProps {
  statistics: Statistics
  calendar: MonthCalendar
  values: StatisticsValues
  reading: Reading
}

/** All statistics, one under the other. */
export function StatisticFigures({ statistics, calendar, values, reading }: StatisticFiguresProps) {
  const words = {
    t: useTranslations('statistics'), v: useTranslations('vocabulary'), dates: useTranslations('dates'), calendar,
    prison: usePrisonName(),
  }
  const rtl = LOCALE_FACTS[reading.locale].direction === 'rtl'
  const hrefOf = (id: StatisticId, kind: 'svg' | 'csv') => linkTo(reading, `/statistics/${id}.${kind}`, { ...values })
  return (
    <>
      <nav className="jump t2" aria-label={words.t('contents')}>
        <ul>
          {STATISTIC_IDS.map((id) => <li key={id}><a href={`#${id}`}>{words.t(`name.${id}`)}</a></li>)}
        </ul>
      </nav>
      {STATISTIC_IDS.map((id) => (
        <StatisticFigure
          key={id} sheet={makeSheet(id, statistics, words)} rtl={rtl}
          number={(n) => words.t('number', { n })} pictureHref={hrefOf(id, 'svg')} dataHref={hrefOf(id, 'csv')}
        />
      ))}
    </>
  )
}
