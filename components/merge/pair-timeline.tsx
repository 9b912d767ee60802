import { useTranslations } from 'next-intl'
import { EventDates } from '@/components/timeline/event-dates'
import { EventIcon } from '@/components/timeline/event-icon'
import { useEventTitle } from '@/components/timeline/use-event-title'
import type { Sex } from '@/lib/domain/contract/case-page'
import type { MergePair, PairEvent, PairSide } from '@/lib/domain/merge/merge-pair'

/** What either case tells, on one axis, each in its own column; what both probably tell is marked. */
export function PairTimeline({ pair }: { pair: MergePair }) {
  const t = useTranslations('team-merges')
  const { one, other, events } = pair
  return (
    <section className="sec" aria-labelledby="events">
      <h2 id="events" className="t4">{t('events')}</h2>
      <p className="soft">{t('eventsLead')}</p>
      {events.length === 0 ? <p className="soft">{t('noEvents')}</p> : (
        <>
          <p className="pair-sides" aria-hidden="true"><span><bdi>{one.slug}</bdi></span><span><bdi>{other.slug}</bdi></span></p>
          <ol className="pair-log">
            {events.map((event) => <Entry key={event.view.id} event={event} side={pair[event.of]} />)}
          </ol>
        </>
      )}
    </section>
  )
}

function sexOf(sex: string | null): Sex | null {
  return sex === 'female' || sex === 'male' ? sex : null
}

function Entry({ event: { view, of, note, alike }, side }: { event: PairEvent; side: PairSide }) {
  const [t, vocabulary] = [useTranslations('team-merges'), useTranslations('vocabulary')]
  const title = useEventTitle(view, sexOf(side.identity.sex))
  return (
    <li className={`claim-${view.claimStatus}`} id={`event-${view.id}`}>
      <p className="when"><EventDates event={view} /></p>
      <EventIcon type={view.type} />
      <div className={of === 'one' ? 'what of-one' : 'what of-other'}>
        <p className="t1 soft side"><bdi>{side.slug}</bdi></p>
        <h3>{title}</h3>
        {note !== null && <p dir="auto">{note}</p>}
        <p className="t1 soft">
          {vocabulary(`claimStatus.${view.claimStatus}`)}
          {alike !== null && <> · <a href={`#event-${alike}`}>{t('alike')}</a></>}
        </p>
      </div>
    </li>
  )
}
