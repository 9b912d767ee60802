import { useTranslations } from 'next-intl'
import type { Reading } from '@/components/site/reading'
import { addDays, type Day } from '@/lib/domain/dates/day'

const MONTH_DAYS = 30

interface DayLinksProps {
  reading: Reading
  hrefOf: (day: Day) => string
  first: Day
  last: Day
}

/** Plain ways to the days around the one shown. */
export function DayLinks({ reading: { asOf }, hrefOf, first, last }: DayLinksProps) {
  const t = useTranslations('days')
  const ways: [string, Day][] = [
    ['monthBefore', addDays(asOf, -MONTH_DAYS)], ['dayBefore', addDays(asOf, -1)], ['dayAfter', addDays(asOf, 1)],
    ['monthAfter', addDays(asOf, MONTH_DAYS)],
  ]
  const possible = ways.filter(([, day]) => day >= first && day <= last)
  return (
    <nav className="days-links t1" aria-label={t('others')}>
      {possible.map(([name, day]) => <a key={name} href={hrefOf(day)}>{t(name)}</a>)}
    </nav>
  )
}
