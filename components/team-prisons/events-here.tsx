import { useTranslations } from 'next-intl'
import { safeHref } from '@/components/case/safe-href'
import type { FormAction } from '@/components/team/form-action'
import { EventDates } from '@/components/timeline/event-dates'
import type { TeamPrisonEvent } from '@/lib/domain/contract/team-prison-event'
import type { Role } from '@/lib/domain/permissions/permissions'
import { EventHereForms } from './event-here-forms'

export interface EventsHereProps {
  prisonId: string
  events: readonly TeamPrisonEvent[]
  role: Role
  verify: FormAction
  retract: FormAction
}

/** What happened at a prison, who says so, and what one may do about it. */
export function EventsHere({ events, ...rest }: EventsHereProps) {
  const t = useTranslations('team-prisons')
  return (
    <section className="sec" aria-labelledby="events-here">
      <header><h2 id="events-here" className="t4">{t('eventsTitle')}</h2></header>
      <p className="t2 soft">{t(events.length === 0 ? 'noEvents' : 'eventsLead')}</p>
      <ul className="at-prison t2">
        {events.map((event) => <EventLine key={event.id} event={event} {...rest} />)}
      </ul>
    </section>
  )
}

function EventLine({ event, ...rest }: Omit<EventsHereProps, 'events'> & { event: TeamPrisonEvent }) {
  const t = useTranslations('team-prisons')
  const kinds = useTranslations('prisons.event.kind')
  const vocabulary = useTranslations('vocabulary')
  const { claimStatus, audience, author, credibility } = event
  const said = {
    claim: vocabulary(`claimStatus.${claimStatus}`), audience: t(`audience.${audience}`), author, credibility,
  }
  return (
    <li id={`event-${event.id}`} className={claimStatus === 'retracted' ? 'gone' : undefined}>
      <p><b>{kinds(event.kind)}</b>, <EventDates event={event} /></p>
      <p className="soft">{t('by', said)}</p>
      {event.note !== null && <p>{event.note}</p>}
      {event.sources.map((source) => <SourceLine key={source.id} source={source} />)}
      {claimStatus !== 'retracted' && <EventHereForms event={event} {...rest} />}
    </li>
  )
}

function SourceLine({ source: { title, url, reliability, isConfidential } }: { source: TeamPrisonEvent['sources'][number] }) {
  const t = useTranslations('team-prisons')
  const href = isConfidential ? null : safeHref(url)
  const words = title === '' ? t('aPerson', { grade: reliability }) : t('source', { title, grade: reliability })
  return <p className="src soft">{href === null ? words : <a href={href} rel="noreferrer nofollow">{words}</a>}</p>
}
