import { useTranslations } from 'next-intl'
import { RowLevel, RowPlace, RowSilence } from '@/components/cases/row-parts'
import { useName } from '@/components/names/use-name'
import { longestSilence } from '@/components/silence/longest-silence'
import { SilenceBar } from '@/components/silence/silence-bar'
import { Icon } from '@/components/ui/icon'
import { useMarks } from '@/components/ui/use-marks'
import { MissingQuestions } from '@/components/tasks/missing-questions'
import { TaskMarks } from '@/components/tasks/task-marks'
import { isHeld } from '@/lib/domain/vocabulary'
import type { BoardLine } from './board-line'
import { caseLink, recordLink } from './case-links'
import { type TeamReading } from '@/components/team/team-link'
import { useReasonShorts } from './use-reason-shorts'

/** A card a case, for phones. */
export function BoardCards({ lines, reading }: { lines: readonly BoardLine[]; reading: TeamReading }) {
  const scaleDays = longestSilence(lines.map(({ silence }) => silence))
  return (
    <ul className="board-cards">
      {lines.map((line) => <Card key={line.id} line={line} reading={reading} scaleDays={scaleDays} />)}
    </ul>
  )
}

function Card({ line, reading, scaleDays }: { line: BoardLine; reading: TeamReading; scaleDays: number }) {
  const t = useTranslations('board')
  const nameOf = useName()
  const { colon, isolate } = useMarks()
  const [strongest] = useReasonShorts(line)
  return (
    <li data-row>
      <p className="card-head">
        <RowLevel line={line} /> <span className="soft t1">{line.owners.map(isolate).join(t('join')) || t('nobody')} <TaskMarks marks={line.tasks} /></span>
      </p>
      <h2><a href={caseLink(reading, line.slug)} data-row-link aria-keyshortcuts="o">{nameOf(line.name)}</a></h2>
      {line.missing
        ? <MissingQuestions items={line.missing} sex={line.sex} />
        : <p className="t2">{strongest ?? t('noReason')}</p>}
      <p className="t1 soft"><RowPlace line={line} /></p>
      <p className="card-silence">
        <RowSilence line={line} />
        {(isHeld(line.status) || line.silence !== null) && (
          <SilenceBar silence={line.silence} asOf={reading.asOf} scaleDays={scaleDays} width={200} />
        )}
      </p>
      <a className="card-record" href={recordLink(line.slug)} aria-keyshortcuts="r" aria-label={`${t('keys.record')}${colon}${nameOf(line.name)}`}>
        <Icon name="plus" />
      </a>
    </li>
  )
}
