import { useTranslations } from 'next-intl'
import { Key } from '@/components/keys/key'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { nextShow, toParameters, type BoardFilter } from '@/lib/domain/board-filter'
import { formatDayLong } from '@/lib/i18n/format-day'
import { BoardCards } from './board-cards'
import { BoardFilters } from './board-filters'
import type { BoardLine } from './board-line'
import { BoardTable } from './board-table'
import { BoardTabs } from './board-tabs'
import { MoreRows } from './more-rows'
import type { ShownCounts } from './queue-column'

interface BoardMainProps {
  reading: TeamReading
  filter: BoardFilter
  lines: readonly BoardLine[]
  counts: ShownCounts
  /** How many of the urgent ones are critical. */
  critical: number
  prisons: readonly { id: string; name: string }[]
}

/** A queue of cases: what it is, how it is narrowed, and its rows. */
export function BoardMain({ reading, filter, lines, counts, critical, prisons }: BoardMainProps) {
  const t = useTranslations('board')
  const dates = useTranslations('dates')
  const { queue } = filter
  const more = nextShow(lines.length, filter.show)
  return (
    <section className="board-main" aria-labelledby="queue">
      <header className="board-head">
        <h1 id="queue">{t.rich(`head.${queue}`, { count: counts[queue] ?? 0, days: 0, b: (words) => <b>{words}</b> })}</h1>
        {queue === 'urgent' && <BoardTabs reading={reading} filter={filter} critical={critical} />}
      </header>
      <details className="board-filter" open={isNarrowed(filter)}>
        <summary aria-keyshortcuts="f">{t('filter.title')} <Key of="f" /></summary>
        <BoardFilters reading={reading} filter={filter} prisons={prisons} />
      </details>
      {lines.length === 0
        ? <p className="board-empty">{t(`empty.${queue}`, { day: formatDayLong(reading.asOf, dates) })}</p>
        : <BoardTable lines={lines} reading={reading} asksForMissing={queue === 'missing'} />}
      <BoardCards lines={lines} reading={reading} />
      <p className="board-foot">
        <span>{t('shown', { shown: lines.length })}</span>
        <MoreRows href={more === null ? null : teamLink(reading, '', toParameters({ ...filter, show: more }))} />
      </p>
    </section>
  )
}

function isNarrowed({ sex, prison, lacks }: BoardFilter): boolean {
  return sex !== null || prison !== null || lacks !== null
}
