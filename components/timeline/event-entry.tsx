import { useTranslations } from 'next-intl'
import type { EventView } from '@/lib/domain/contract/case-detail'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatDayLong } from '@/lib/i18n/format-day'
import { EventDates } from './event-dates'
import { EventFacts } from './event-facts'
import { EventIcon } from './event-icon'
import { EventSources } from './event-sources'
import { useEventTitle } from './use-event-title'

/** One event: its date as known, what happened in words, the note if published, and who says so. */
export function EventEntry({ event, page }: { event: EventView; page: CasePage }) {
  const t = useTranslations('timeline')
  const dates = useTranslations('dates')
  const title = useEventTitle(event, page.sex)
  const note = page.notes[event.id]
  return (
    <li id={`event-${event.id}`} className={`claim-${event.claimStatus}`}>
      <p className="when"><EventDates event={event} /></p>
      <EventIcon type={event.type} />
      <div className="what">
        <h3>{title}</h3>
        <EventFacts event={event} />
        {note !== undefined && <p dir="auto">{note}</p>}
        {mayBeLater(event, page) && <p className="soft">{t('possible', { day: formatDayLong(page.asOf, dates) })}</p>}
        <EventSources event={event} sources={page.sources} />
      </div>
    </li>
  )
}

/** Whether a vague date reaches beyond the as-of day: then the event is possible by that day, and not certain. */
function mayBeLater({ date }: EventView, { asOf }: CasePage): boolean {
  // What lies ahead altogether is a hearing that is announced, and says so.
  const isAhead = date.earliest !== null && date.earliest > asOf
  return !isAhead && (date.latest === null || date.latest > asOf)
}
