import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { addDays, type Day, formatDay } from '@/lib/domain/dates/day'

const MONTH_DAYS = 30

interface DayLinksProps {
  reading: Reading
  path: string
  first: Day
  last: Day
}

/**
 * Plain ways to the days around the one shown. A form and no links: whatever follows links would go from day to day
 * through all the years.
 */
export function DayLinks({ reading, path, first, last }: DayLinksProps) {
  const t = useTranslations('days')
  const { asOf } = reading
  const ways: [string, Day][] = [
    ['monthBefore', addDays(asOf, -MONTH_DAYS)], ['dayBefore', addDays(asOf, -1)], ['dayAfter', addDays(asOf, 1)],
    ['monthAfter', addDays(asOf, MONTH_DAYS)],
  ]
  const possible = ways.filter(([, day]) => day >= first && day <= last)
  return (
    <form
      className="days-links t1" method="get" action={linkTo({ ...reading, pinned: false }, path)}
      aria-label={t('others')}
    >
      {possible.map(([name, day]) => (
        <button key={name} className="as-link" type="submit" name="asOf" value={formatDay(day)}>{t(name)}</button>
      ))}
    </form>
  )
}
