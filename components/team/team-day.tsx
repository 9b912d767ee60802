import { useTranslations } from 'next-intl'
import { formatDay } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'
import { teamLink, type TeamReading } from './team-link'

interface TeamDayProps {
  reading: TeamReading
  path: string
  query: Record<string, string>
}

/** The day that a page is made for, which unfolds into the choice of another; a day ahead says what it rests on. */
export function TeamDay({ reading, path, query }: TeamDayProps) {
  const t = useTranslations('workspace')
  const dates = useTranslations('dates')
  const day = formatDayLong(reading.asOf, dates)
  const unpinned = { ...reading, pinned: false }
  return (
    <details className="team-day">
      <summary aria-keyshortcuts="d">
        <span>{t.rich('asOf', { day, b: (words) => <b>{words}</b> })}</span> <kbd aria-hidden="true">d</kbd>
        {reading.asOf > reading.today && <span className="team-ahead">{t('ahead')}</span>}
      </summary>
      <form className="team-fold" method="get" action={teamLink(unpinned, path)}>
        {Object.entries(query).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <label className="field">
          {t('anotherDay')}
          <input className="ctl" type="date" name="asOf" required defaultValue={formatDay(reading.asOf)} />
        </label>
        <button className="btn" type="submit">{t('show')}</button>
        {reading.pinned && <a href={teamLink(unpinned, path, query)}>{t('today')}</a>}
      </form>
    </details>
  )
}
