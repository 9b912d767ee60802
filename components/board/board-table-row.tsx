import { useTranslations } from 'next-intl'
import { RowLevel, RowPlace, RowSilence } from '@/components/cases/row-parts'
import { Key } from '@/components/keys/key'
import { useName } from '@/components/names/use-name'
import { SilenceBar } from '@/components/silence/silence-bar'
import { MissingQuestions } from '@/components/tasks/missing-questions'
import { TakeLink } from '@/components/tasks/take-link'
import { TaskMarks } from '@/components/tasks/task-marks'
import { useMarks } from '@/components/ui/use-marks'
import { isHeld } from '@/lib/domain/vocabulary'
import { formatDayLong } from '@/lib/i18n/format-day'
import type { BoardLine } from './board-line'
import { caseLink, recordLink } from './case-links'
import { type TeamReading } from '@/components/team/team-link'
import { useMissingWords } from './use-missing-words'
import { useReasonShorts } from './use-reason-shorts'

interface BoardTableRowProps {
  line: BoardLine
  reading: TeamReading
  scaleDays: number
}

/** A case of the board, and under it what unfolds while it has the focus. */
export function BoardTableRow({ line, reading, scaleDays }: BoardTableRowProps) {
  const t = useTranslations('board')
  const nameOf = useName()
  const { isolate } = useMarks()
  const [strongest, ...others] = useReasonShorts(line)
  const missing = useMissingWords(line.missing ?? [])
  return (
    <tbody data-row>
      <tr>
        <td className="level"><RowLevel line={line} /></td>
        <th scope="row">
          <a href={caseLink(reading, line.slug)} data-row-link>{nameOf(line.name)}</a>
        </th>
        <td className="soft">{line.missing ? missing : (strongest ?? t('noReason'))}</td>
        <td><RowPlace line={line} /></td>
        <td className="num nb"><RowSilence line={line} /></td>
        <td className="bar-cell">
          {(isHeld(line.status) || line.silence !== null) && (
            <SilenceBar silence={line.silence} asOf={reading.asOf} scaleDays={scaleDays} width={84} />
          )}
        </td>
        <td className={line.owners.length === 0 ? 'soft' : undefined}>
          {line.owners.map(isolate).join(t('join')) || t('nobody')} <TaskMarks marks={line.tasks} />
        </td>
      </tr>
      <tr className="unfolded"><td /><td colSpan={6}><Unfolded line={line} reading={reading} others={others} /></td></tr>
    </tbody>
  )
}

function Unfolded({ line, reading, others }: Omit<BoardTableRowProps, 'scaleDays'> & { others: string[] }) {
  const t = useTranslations('board')
  const keys = useTranslations('board.keys')
  const dates = useTranslations('dates')
  return (
    <div className="unfolded-line">
      {line.missing && <MissingQuestions items={line.missing} sex={line.sex} />}
      <p>
        {others.length > 0 && <b>{t('also', { reasons: others.join(t('join')) })} </b>}
        {line.waiting > 0 && <>{t('waitingHere', { count: line.waiting })} </>}
        <span className="soft">{t('changed', { day: formatDayLong(line.updatedOn, dates) })}</span>
      </p>
      <p className="row-keys">
        <a href={recordLink(line.slug)} aria-keyshortcuts="r"><Key of="r" /> {keys('record')}</a>
        <a href={caseLink(reading, line.slug)} aria-keyshortcuts="o"><Key of="o" /> {keys('open')}</a>
        <TakeLink line={line} reading={reading} />
      </p>
    </div>
  )
}
