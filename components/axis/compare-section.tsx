import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { LevelMark } from '@/components/ui/urgency-mark'
import type { TimelineAnswer } from '@/lib/domain/contract/timeline-answer'
import type { TimelineLine } from '@/lib/domain/contract/timeline-line'
import { AxisHead } from './axis-head'
import { AxisRow } from './axis-row'
import { layScene } from './axis-scene'
import { Sentences } from './axis-table'
import { endOfLine, nameOn, type LineWords } from './line-words'
import { queryOf, type TimelineView } from './timeline-view'
import { useTimeWords } from './use-time-words'

interface CompareSectionProps {
  lines: readonly TimelineLine[]
  /** The same lines as they are drawn. */
  answer: TimelineAnswer
  view: TimelineView
  words: LineWords
  reading: Reading
}

const FACTS = ['level', 'status', 'silence', 'held', 'stays', 'events'] as const

/** Two cases one above the other on one axis, and beside each other in words. */
export function CompareSection({ lines, answer, view, words, reading }: CompareSectionProps) {
  const t = useTranslations('axis')
  const scene = layScene(answer, { ...view, window: null, ordering: 'urgency' }, reading.asOf, words)
  const read = useTimeWords()
  const columns = answer.cases.flatMap((one) => {
    const line = lines.find(({ slug }) => slug === one.slug)
    return line === undefined ? [] : [{ one, said: read(line) }]
  })
  const cellOf = ({ one, said }: (typeof columns)[number], fact: (typeof FACTS)[number]) => {
    switch (fact) {
      case 'level': return <LevelMark level={one.level} />
      case 'status': return words.statuses[one.status]
      case 'silence': return endOfLine(one, reading.asOf, words)
      case 'held': return said.held ?? <span className="soft">{t('table.notStated')}</span>
      case 'stays': return <Sentences of={said.stays} />
      case 'events': return <Sentences of={said.events} />
    }
  }
  return (
    <section className="sec axis-compare" aria-labelledby="compared">
      <header>
        <h2 className="t4" id="compared">{t('compare.title')}</h2>
        <a className="t2" href={linkTo(reading, '/timeline', queryOf({ ...view, compare: [] }))}>{t('compare.end')}</a>
      </header>
      <div className="axis">
        <div className="axis-top"><AxisHead axis={scene.style.axis} ticks={scene.style.ticks} words={words} /></div>
        <ol className="axis-rows">
          {answer.cases.map((one) => (
            <AxisRow
              key={one.slug} one={one} style={scene.style} words={words} reading={reading} isCompared isChoice={false}
            />
          ))}
        </ol>
      </div>
      <table className="axis-pair">
        <thead>
          <tr>
            <th scope="col"><span className="vh">{t('compare.fact')}</span></th>
            {columns.map(({ one }) => <th key={one.slug} scope="col">{nameOn(one, words)}</th>)}
          </tr>
        </thead>
        <tbody>
          {FACTS.map((fact) => (
            <tr key={fact}>
              <th scope="row">{t(`table.column.${fact}`)}</th>
              {columns.map((column) => <td key={column.one.slug}>{cellOf(column, fact)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
