import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { LevelMark } from '@/components/ui/urgency-mark'
import type { TimelineCase } from '@/lib/domain/contract/timeline-answer'
import type { TimelineLine } from '@/lib/domain/contract/timeline-line'
import { endOfLine, nameOn, type LineWords } from './line-words'
import { useTimeWords } from './use-time-words'

interface AxisTableProps {
  /** What the page draws, in its order. */
  rows: readonly { one: TimelineCase; line: TimelineLine }[]
  words: LineWords
  reading: Reading
}

const COLUMNS = ['name', 'level', 'status', 'held', 'stays', 'events', 'silence'] as const

/** The lines of the page in words, for those who cannot see them, and for whoever wants to read them. */
export function AxisTable({ rows, words, reading }: AxisTableProps) {
  const t = useTranslations('axis.table')
  const read = useTimeWords()
  return (
    <details className="axis-table">
      <summary className="t2">{t('title')}</summary>
      <div className="axis-scroll" role="region" aria-label={t('title')} tabIndex={0}>
        <table>
          <caption className="vh">{t('caption')}</caption>
          <thead>
            <tr>{COLUMNS.map((column) => <th key={column} scope="col">{t(`column.${column}`)}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map(({ one, line }) => {
              const { held, stays, events } = read(line)
              return (
                <tr key={one.slug}>
                  <th scope="row"><a href={linkTo(reading, `/cases/${one.slug}`)}>{nameOn(one, words)}</a></th>
                  <td><LevelMark level={one.level} /></td>
                  <td>{words.statuses[one.status]}</td>
                  <td>{held ?? <span className="soft">{t('notStated')}</span>}</td>
                  <td><Sentences of={stays} /></td>
                  <td><Sentences of={events} /></td>
                  <td className="nb">{endOfLine(one, reading.asOf, words)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}

/** Sentences one under the other; what is not stated is said so. */
export function Sentences({ of }: { of: readonly string[] }) {
  const t = useTranslations('axis.table')
  if (of.length === 0) return <span className="soft">{t('notStated')}</span>
  return <ul>{of.map((text, place) => <li key={place}>{text}</li>)}</ul>
}
