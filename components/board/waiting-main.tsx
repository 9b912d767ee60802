import { useTranslations } from 'next-intl'
import { WaitingEntry, type WaitingLine } from './waiting-entry'

interface WaitingMainProps {
  lines: readonly WaitingLine[]
  count: number
  /** After how many days an event has waited too long. */
  days: number
}

/** The queue of events that have waited too long for a reviewer. */
export function WaitingMain({ lines, count, days }: WaitingMainProps) {
  const t = useTranslations('board')
  return (
    <section className="board-main" aria-labelledby="queue">
      <header className="board-head">
        <h1 id="queue">{t.rich('head.overdue', { count, days, b: (words) => <b>{words}</b> })}</h1>
      </header>
      {lines.length === 0 && <p className="board-empty">{t('empty.overdue')}</p>}
      <ul className="waiting">{lines.map((line) => <WaitingEntry key={line.id} line={line} />)}</ul>
    </section>
  )
}
