import { useTranslations } from 'next-intl'
import { safeHref } from '@/components/case/safe-href'
import { EventDates } from '@/components/timeline/event-dates'
import { useMarks } from '@/components/ui/use-marks'
import type { TeamPrisonEvent } from '@/lib/domain/contract/team-prison-event'
import { EventHereForms } from './event-here-forms'
import type { EventsHereProps } from './events-here'

export type EventHereProps = Omit<EventsHereProps, 'events'> & { event: TeamPrisonEvent }

/** One event at a prison: what, when, who wrote and who verified it, how it stands, and from which sources. */
export function EventHere({ event, ...rest }: EventHereProps) {
  const t = useTranslations('team-prisons')
  const kinds = useTranslations('prisons.event.kind')
  const { comma } = useMarks()
  const vocabulary = useTranslations('vocabulary')
  const { claimStatus, audience, author, verifier, credibility, locator } = event
  const said = {
    claim: vocabulary(`claimStatus.${claimStatus}`), audience: t(`audience.${audience}`), author, credibility,
  }
  return (
    <li id={`event-${event.id}`} className={claimStatus === 'retracted' ? 'gone' : undefined}>
      <p><b>{kinds(event.kind)}</b>{comma}<EventDates event={event} /></p>
      <p className="soft">{verifier === null ? t('by', said) : t('byTwo', { ...said, verifier })}</p>
      <HowItStands event={event} />
      {event.note !== null && <p>{event.note}</p>}
      {event.sources.map((source) => <SourceLine key={source.id} source={source} />)}
      {locator !== null && <p className="src soft">{t('locator', { locator })}</p>}
      <EventHereForms event={event} {...rest} />
    </li>
  )
}

function HowItStands({ event: { claimStatus, awaitsAuthor, why, author } }: { event: TeamPrisonEvent }) {
  const t = useTranslations('team-prisons')
  if (awaitsAuthor && why !== null) return <p><b>{t('sentBack', { author, why })}</b></p>
  if (why === null || (claimStatus !== 'disputed' && claimStatus !== 'retracted')) return null
  return <p><b>{t(`because.${claimStatus}`, { why })}</b></p>
}

function SourceLine({ source: { title, url, reliability, isConfidential } }: { source: TeamPrisonEvent['sources'][number] }) {
  const t = useTranslations('team-prisons')
  const href = isConfidential ? null : safeHref(url)
  const words = title === '' ? t('aPerson', { grade: reliability }) : t('source', { title, grade: reliability })
  return <p className="src soft">{href === null ? words : <a href={href} rel="noreferrer nofollow">{words}</a>}</p>
}
