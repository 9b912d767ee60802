import { useTranslations } from 'next-intl'
import { orderEvents } from '@/components/timeline/order-events'
import type { SendKept } from '@/components/keeping/kept-answer'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { TeamEventEntry } from './team-event-entry'
import type { EventRights, TeamEventLine } from './team-event-line'

interface TeamTimelineProps {
  lines: readonly TeamEventLine[]
  page: CasePage
  rights: EventRights
  act: SendKept
}

/** All events that the viewer may see, newest first; what is proposed, disputed or retracted says so. */
export function TeamTimeline({ lines, page, rights, act }: TeamTimelineProps) {
  const t = useTranslations('team-case')
  const ordered = orderEvents(lines.map(({ view }) => view))
  return (
    <section className="sec" aria-labelledby="timeline">
      <header><h2 className="t4" id="timeline">{t('timeline')}</h2></header>
      {lines.length === 0 && <p className="t2 soft">{t('nothing')}</p>}
      <ol className="log">
        {ordered.flatMap(({ id }) => lines.filter(({ view }) => view.id === id)).map((line) => (
          <TeamEventEntry key={line.view.id} line={line} page={page} rights={rights} act={act} />
        ))}
      </ol>
    </section>
  )
}
