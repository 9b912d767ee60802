import { useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import { HistoryFields } from '@/components/team-case/history-fields'
import { useMarks } from '@/components/ui/use-marks'
import { formatInstant } from '@/lib/i18n/format-instant'
import type { ChangeLine } from './change-line'
import { RestoreEventForm } from './restore-event-form'
import { RestoreForm } from './restore-form'
import { useFieldWords } from './use-field-words'

type Act = (form: FormData) => Promise<void>

interface ChangeListProps {
  lines: readonly ChangeLine[]
  area: 'team-prisons' | 'team-sources'
  timeZone: string
  /** Brings a version of an event back, for which one says why; and one of the page's own subject. */
  restoreEvent?: SendKept
  restoreOwn: Act
}

/** The changes of a prison or a source, newest first: who, when, what, why, and the way back to a version. */
export function ChangeList({ lines, ...shared }: ChangeListProps) {
  return <ol className="change-list t2">{lines.map((line) => <ChangeItem key={line.id} line={line} {...shared} />)}</ol>
}

function ChangeItem({ line, area, timeZone, restoreEvent, restoreOwn }: Omit<ChangeListProps, 'lines'> & { line: ChangeLine }) {
  const t = useTranslations('team-case.historyPage')
  const own = useTranslations('team-prisons')
  const dates = useTranslations('dates')
  const { quote, semicolon } = useMarks()
  const say = useFieldWords(area)
  const { subject, why, sources, restore } = line
  const who = line.who ?? own('nobody')
  const what = t('what', { who, change: t(`change.${line.change}`), subject: subject?.words ?? 'none' })
  return (
    <li data-row>
      <p>
        <a className="plain-link" data-row-link href={subject?.href ?? '#'}><b>{what}</b></a>{' '}
        <span className="soft t1">{formatInstant(new Date(line.at), timeZone, dates)}</span>
      </p>
      {why !== null && <p>{quote(why)}</p>}
      {sources.length > 0 && <p className="t1 soft">{sources.join(semicolon)}</p>}
      <HistoryFields fields={say(line.fields)} />
      {subject === null && restore && <RestoreForm act={restoreOwn} named={restore} />}
      {subject !== null && restoreEvent && restore && <RestoreEventForm act={restoreEvent} named={restore} />}
    </li>
  )
}
