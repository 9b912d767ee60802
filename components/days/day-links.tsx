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
 * Plain ways to the days around the one shown, as far as days are told; a script that moves the page moves them too
 * (move-keys.ts). A form and no links: whatever follows links would go from day to day through all the years.
 */
export function DayLinks({ reading, path, first, last }: DayLinksProps) {
  const t = useTranslations('days')
  const { asOf } = reading
  const ways: [string, Day][] = [
    ['monthBefore', addDays(asOf, -MONTH_DAYS)], ['dayBefore', addDays(asOf, -1)], ['dayAfter', addDays(asOf, 1)],
    ['monthAfter', addDays(asOf, MONTH_DAYS)],
  ]
  return (
    <form
      className="days-links t1" method="get" action={linkTo({ ...reading, pinned: false }, path)}
      aria-label={t('others')} data-first={formatDay(first)} data-last={formatDay(last)}
    >
      {ways.map(([name, day]) => (
        <button
          key={name} className="as-link" type="submit" name="asOf" value={formatDay(day)} data-by={day - asOf}
          hidden={day < first || day > last}
        >
          {t(name)}
        </button>
      ))}
    </form>
  )
}
