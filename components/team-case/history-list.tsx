import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { formatDayLong } from '@/lib/i18n/format-day'
import { HistoryFields } from './history-fields'

/** One change, as the page shows it. */
export interface HistoryLine {
  /** ISO 8601 in UTC, to the microsecond; and its civil day and time where the instance is. */
  at: string
  day: string
  time: string
  who: string
  change: string
  /** What kind of event, and which one; null for who the person is. */
  event: { id: string; type: string; version: number } | null
  fields: { field: string; old: unknown; new: unknown }[]
  why: string | null
  sources: string[]
}

interface HistoryListProps {
  name: string
  slug: string
  lines: readonly HistoryLine[]
  /** The cursor of the next page; null where there is none. */
  next: string | null
  reading: TeamReading
}

/** Every change of a case, newest first: who, when, what, why, and from which source. */
export function HistoryList({ name, slug, lines, next, reading }: HistoryListProps) {
  const t = useTranslations('team-case.historyPage')
  return (
    <article className="history">
      <h1 className="t4">{t('title', { name })}</h1>
      <p className="t2 soft">{t('lead')} <a href={teamLink(reading, `/cases/${slug}`)}>{t('back')}</a></p>
      <ol>
        {lines.map((line) => (
          <Line key={`${line.at}-${line.event?.id}-${line.change}`} line={line} slug={slug} reading={reading} />
        ))}
      </ol>
      {next !== null && (
        <p><a data-more href={teamLink(reading, `/cases/${slug}/history`, { after: next })}>{t('older')}</a></p>
      )}
    </article>
  )
}

function Line({ line, slug, reading }: { line: HistoryLine; slug: string; reading: TeamReading }) {
  const t = useTranslations('team-case.historyPage')
  const types = useTranslations('record.choice')
  const dates = useTranslations('dates')
  const { event, why } = line
  const subject = event === null ? 'none' : types(event.type)
  return (
    <li data-row>
      <p>
        <a className="plain-link" data-row-link href={event === null ? '#' : `/team/cases/${slug}#event-${event.id}`}>
          <b>{t('what', { who: line.who, change: t(`change.${line.change}`), subject })}</b>
        </a>{' '}
        <span className="soft t1">{t('at', { day: formatDayLong(line.day, dates), time: line.time })}</span>
      </p>
      {why !== null && <p>“{why}”</p>}
      {line.sources.length > 0 && <p className="t1 soft">{line.sources.join('; ')}</p>}
      <HistoryFields fields={line.fields} />
      <p className="t1"><a href={teamLink(reading, `/cases/${slug}/known`, { at: line.at })}>{t('knownAt')}</a></p>
    </li>
  )
}
