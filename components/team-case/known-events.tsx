import { useTranslations } from 'next-intl'
import { EventDates } from '@/components/timeline/event-dates'
import { EventIcon } from '@/components/timeline/event-icon'
import { orderEvents } from '@/components/timeline/order-events'
import { useEventTitle } from '@/components/timeline/use-event-title'
import type { EventView } from '@/lib/domain/contract/case-detail'
import type { Sex } from '@/lib/domain/contract/case-page'

/** An event as it stood at a moment. */
export interface KnownEvent {
  view: EventView
  sex: Sex | null
  note: string | null
}

/** The events that were on record, newest first, each as it stood. */
export function KnownEvents({ events, slug }: { events: readonly KnownEvent[]; slug: string }) {
  const t = useTranslations('team-case.knownPage')
  if (events.length === 0) return <p className="soft">{t('noEvents')}</p>
  const ordered = orderEvents(events.map(({ view }) => view))
  return (
    <ol className="log">
      {ordered.flatMap(({ id }) => events.filter(({ view }) => view.id === id)).map((event) => (
        <Entry key={event.view.id} event={event} slug={slug} />
      ))}
    </ol>
  )
}

function Entry({ event: { view, sex, note }, slug }: { event: KnownEvent; slug: string }) {
  const vocabulary = useTranslations('vocabulary')
  const title = useEventTitle(view, sex)
  return (
    <li className={`claim-${view.claimStatus}`} data-row>
      <p className="when"><EventDates event={view} /></p>
      <EventIcon type={view.type} />
      <div className="what">
        <h3><a className="plain-link" data-row-link href={`/team/cases/${slug}#event-${view.id}`}>{title}</a></h3>
        {note !== null && <p dir="auto">{note}</p>}
        <p className="t1 soft">{vocabulary(`claimStatus.${view.claimStatus}`)}</p>
      </div>
    </li>
  )
}
