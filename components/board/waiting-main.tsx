import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { nextShow, toParameters, type BoardFilter } from '@/lib/domain/board-filter'
import type { IdentityLine } from './identity-entry'
import { IdentityList } from './identity-list'
import { MoreRows } from './more-rows'
import { ThereList, type ThereLine } from './there-list'
import { WaitingEntry, type WaitingLine } from './waiting-entry'

interface WaitingMainProps {
  reading: TeamReading
  filter: BoardFilter
  lines: readonly WaitingLine[]
  identities: readonly IdentityLine[]
  there: readonly ThereLine[]
  count: number
  /** After how many days something has waited too long. */
  days: number
}

/** The queue of what has waited too long for a reviewer. */
export function WaitingMain({ reading, filter, lines, identities, there, count, days }: WaitingMainProps) {
  const t = useTranslations('board')
  const more = nextShow(Math.max(lines.length, identities.length, there.length), filter.show)
  return (
    <section className="board-main" aria-labelledby="queue">
      <header className="board-head">
        <h1 id="queue">{t.rich('head.overdue', { count, days, b: (words) => <b>{words}</b> })}</h1>
      </header>
      {lines.length + identities.length + there.length === 0 && <p className="board-empty">{t('empty.overdue')}</p>}
      <ul className="waiting">{lines.map((line) => <WaitingEntry key={line.id} line={line} />)}</ul>
      {identities.length > 0 && <IdentityList lines={identities} />}
      {there.length > 0 && <ThereList lines={there} />}
      <p className="board-foot">
        <MoreRows href={more === null ? null : teamLink(reading, '', toParameters({ ...filter, show: more }))} />
      </p>
    </section>
  )
}
