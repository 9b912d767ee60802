import { useTranslations } from 'next-intl'
import { MoreRows } from '@/components/board/more-rows'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { nextShow, toParameters, type BoardFilter } from '@/lib/domain/board-filter'
import { HeldEntry, type HeldLine } from './held-entry'
import { FollowUpEntry, type FollowUpLine } from './follow-up-entry'

/** What the queues of who acts hold, for the one that is open. */
export interface ActingLines {
  held: readonly HeldLine[]
  followUps: readonly FollowUpLine[]
  /** How far ahead follow-ups look. */
  days: number
  timeZone: string
}

interface ActingMainProps extends ActingLines {
  reading: TeamReading
  filter: BoardFilter
  count: number
}

/** The queues of reasons that somebody has, and of what is coming. */
export function ActingMain({ reading, filter, held, followUps, days, timeZone, count }: ActingMainProps) {
  const t = useTranslations('team-tasks')
  const { queue } = filter
  if (queue !== 'taken' && queue !== 'snoozed' && queue !== 'followups') return null
  const more = nextShow(Math.max(held.length, followUps.length), filter.show)
  return (
    <section className="board-main" aria-labelledby="queue">
      <header className="board-head">
        <h1 id="queue">{t.rich(`queue.${queue}`, { count, days, b: (words) => <b>{words}</b> })}</h1>
      </header>
      {held.length + followUps.length === 0 && <p className="board-empty">{t(`empty.${queue}`)}</p>}
      <ul className="waiting">
        {held.map((line) => (
          <HeldEntry key={`${line.slug}-${line.rule}`} line={line} reading={reading} timeZone={timeZone} />
        ))}
        {followUps.map((line, place) => <FollowUpEntry key={place} line={line} reading={reading} />)}
      </ul>
      <p className="board-foot">
        <MoreRows href={more === null ? null : teamLink(reading, '', toParameters({ ...filter, show: more }))} />
      </p>
    </section>
  )
}
