import { useTranslations } from 'next-intl'
import { formatDay } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'
import { linkTo, type Reading } from './reading'

interface AnotherDayProps {
  reading: Reading
  path: string
  query: Record<string, string>
}

/** A form that asks for the same page on another day; the address says which, so that it can be sent on. */
export function AnotherDay({ reading, path, query }: AnotherDayProps) {
  const t = useTranslations('common')
  const dates = useTranslations('dates')
  const unpinned = { ...reading, pinned: false }
  return (
    <details className="another-day">
      <summary>{t('anotherDay')}</summary>
      <form id="another-day" method="get" action={linkTo(unpinned, path)}>
        {Object.entries(query).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <label className="field">
          {t('anotherDayHint')}
          <input
            className="ctl" type="date" name="asOf" required
            defaultValue={formatDay(reading.asOf)} max={formatDay(reading.today)}
          />
        </label>
        <button className="btn" type="submit">{t('show')}</button>
        <p>{t('anotherDayLatest', { day: formatDayLong(reading.today, dates) })}</p>
        {reading.pinned && <a href={linkTo(unpinned, path, query)}>{t('latestDay')}</a>}
      </form>
    </details>
  )
}
