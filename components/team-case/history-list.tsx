import { useTranslations } from 'next-intl'
import type { SendFile } from '@/components/case-file/file-answer'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { useMarks } from '@/components/ui/use-marks'
import type { EventType } from '@/lib/domain/events/event-types'
import { formatInstant } from '@/lib/i18n/format-instant'
import { HistoryFields } from './history-fields'
import { RestoreForm } from './restore-form'
import { useChangeWords } from './use-change-words'

/** One change, as the page shows it. */
export interface HistoryLine {
  /** ISO 8601 in UTC, to the microsecond. */
  at: string
  who: string
  change: string
  /** What kind of event, and which one; null for what is of none. */
  event: { id: string; type: EventType; version: number; presentVersion: number; isPast: boolean } | null
  /** The slug of the case that it was merged with, or parted from; null for all else. */
  other: string | null
  fields: { field: string; old: unknown; new: unknown }[]
  why: string | null
  sources: string[]
}

interface HistoryListProps {
  file: { id: string; slug: string }
  lines: readonly HistoryLine[]
  /** The cursor of the next page; null where there is none. */
  next: string | null
  reading: TeamReading
  timeZone: string
  /** Names of prisons by id. */
  prisons: Readonly<Record<string, string>>
  /** Where a version is brought back; null for who may not. */
  restore: SendFile | null
}

/** Every change of a case, newest first: who, when, what, why, and from which source. */
export function HistoryList({ lines, next, ...shared }: HistoryListProps) {
  const t = useTranslations('team-case.historyPage')
  const { file, reading } = shared
  return (
    <div className="history">
      <ol>
        {lines.map((line) => <Line key={`${line.at}-${line.event?.id}-${line.change}`} line={line} {...shared} />)}
      </ol>
      {next !== null && (
        <p><a data-more href={teamLink(reading, `/cases/${file.slug}/history`, { after: next })}>{t('older')}</a></p>
      )}
    </div>
  )
}

function hrefOf({ event, other }: HistoryLine, slug: string): string {
  if (other !== null) return `/team/cases/${other}`
  return event === null ? `/team/cases/${slug}/identity` : `/team/cases/${slug}#event-${event.id}`
}

type LineProps = Omit<HistoryListProps, 'lines' | 'next'> & { line: HistoryLine }

function Line({ line, file, reading, timeZone, prisons, restore }: LineProps) {
  const t = useTranslations('team-case.historyPage')
  const types = useTranslations('record.choice')
  const dates = useTranslations('dates')
  const { quote, semicolon } = useMarks()
  const { event, other, why, at, who, sources } = line
  const fields = useChangeWords(event?.type ?? null, prisons)(line.fields)
  const change = event === null && line.change === 'import' ? 'identity_import' : line.change
  const known = teamLink(reading, `/cases/${file.slug}/known`, { at })
  return (
    <li data-row>
      <p>
        <a
          className="plain-link" data-row-link
          href={hrefOf(line, file.slug)}
        >
          <b>{t('what', { who, change: t(`change.${change}`), subject: event ? types(event.type) : (other ?? 'none') })}</b>
        </a>
      </p>
      <p className="t1 soft">
        {formatInstant(new Date(at), timeZone, dates)}. <a href={known}>{t('knownAt')}</a>
      </p>
      {why !== null && <p>{quote(why)}</p>}
      {sources.length > 0 && <p className="t1 soft">{sources.join(semicolon)}</p>}
      <HistoryFields fields={fields} />
      {restore !== null && event?.isPast === true && (
        <RestoreForm file={file} event={event} today={reading.today} restore={restore} />
      )}
    </li>
  )
}
