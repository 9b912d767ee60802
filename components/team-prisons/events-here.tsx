import { useTranslations } from 'next-intl'
import type { SendKept } from '@/components/keeping/kept-answer'
import type { FormAction } from '@/components/team/form-action'
import type { TeamReading } from '@/components/team/team-link'
import type { TeamPrisonEvent } from '@/lib/domain/contract/team-prison-event'
import type { Role } from '@/lib/domain/permissions/permissions'
import { EventHere } from './event-here'

export interface EventsHereProps {
  prisonId: string
  events: readonly TeamPrisonEvent[]
  role: Role
  reading: TeamReading
  verify: FormAction
  changeAudience: FormAction
  step: SendKept
}

/** What happened at a prison, who says so, and what one may do about it. */
export function EventsHere({ events, ...rest }: EventsHereProps) {
  const t = useTranslations('team-prisons')
  return (
    <section className="sec" aria-labelledby="events-here">
      <header><h2 id="events-here" className="t4">{t('eventsTitle')}</h2></header>
      <p className="t2 soft">{t(events.length === 0 ? 'noEvents' : 'eventsLead')}</p>
      <ul className="at-prison t2">
        {events.map((event) => <EventHere key={event.id} event={event} {...rest} />)}
      </ul>
    </section>
  )
}
