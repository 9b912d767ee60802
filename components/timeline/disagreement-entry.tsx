import { useTranslations } from 'next-intl'
import type { EventView } from '@/lib/domain/contract/case-detail'
import type { CasePage } from '@/lib/domain/contract/case-page'
import type { Disagreement } from '@/lib/domain/disagreement/disagreement'
import { EventDates } from './event-dates'
import { EventFacts } from './event-facts'
import { EventIcon } from './event-icon'
import { EventSources } from './event-sources'
import { useEventTitle } from './use-event-title'

interface DisagreementEntryProps {
  disagreement: Disagreement
  /** Its events, the preferred one first. */
  events: readonly EventView[]
  page: CasePage
}

/** Events that contradict each other, side by side: both stay, and what follows from that is said. */
export function DisagreementEntry({ disagreement, events, page }: DisagreementEntryProps) {
  const t = useTranslations('timeline.disagreement')
  const [first] = events
  const isOneDate = events.every(({ date }) => date.edtf === first?.date.edtf)
  const facts = disagreement.facts.map((fact) => t(`fact.${fact}`))
  return (
    <li className="disagreement">
      <p className="when">{isOneDate && first && <EventDates event={first} />}</p>
      <EventIcon type={disagreement.type} />
      <div className="what">
        <h3>{t('title', { facts: facts.join(t('join')) })}</h3>
        <div className="sides">
          {events.map((event) => <Side key={event.id} event={event} page={page} />)}
        </div>
        <p className="soft"><Outcome {...disagreement} /></p>
      </div>
    </li>
  )
}

function Side({ event, page }: { event: EventView; page: CasePage }) {
  const title = useEventTitle(event, page.sex)
  const note = page.notes[event.id]
  return (
    <div id={`event-${event.id}`} className={`claim-${event.claimStatus}`}>
      <h4>{title}</h4>
      <p className="when"><EventDates event={event} /></p>
      <EventFacts event={event} />
      {note !== undefined && <p dir="auto">{note}</p>}
      <EventSources event={event} sources={page.sources} />
    </div>
  )
}

/** What is derived from it, and why the first is preferred. */
function Outcome({ decidedBy, preferredBy }: Disagreement) {
  const t = useTranslations('timeline.disagreement')
  const ground = t(`ground.${preferredBy ?? 'none'}`)
  return decidedBy === 'preference' && preferredBy === null ? ground : `${ground} ${t(`decided.${decidedBy}`)}`
}
