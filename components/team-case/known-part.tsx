import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { EventIcon } from '@/components/timeline/event-icon'
import { UrgencyMark } from '@/components/ui/urgency-mark'
import type { ClaimStatus, Level, Status } from '@/lib/domain/vocabulary'
import { formatDayCount } from '@/lib/i18n/format-count'
import { formatDayLong } from '@/lib/i18n/format-day'
import { formatEdtf } from '@/lib/i18n/format-span'

/** What the record said of a case at an instant. */
export interface KnownView {
  name: string
  status: Status
  place: string | null
  silence: { atLeast: number; atMost: number | null } | null
  level: Level
  possible: Level
  events: { id: string; type: string; claimStatus: ClaimStatus; date: string; place: string | null }[]
}

interface KnownPartProps {
  view: KnownView | null
  slug: string
  at: string
  reading: TeamReading
}

/** The case as the team knew it at an instant; null where nobody had written anything. */
export function KnownPart({ view, slug, at, reading }: KnownPartProps) {
  const t = useTranslations('team-case.knownPage')
  const history = useTranslations('team-case.historyPage')
  const dates = useTranslations('dates')
  const back = <a href={teamLink(reading, `/cases/${slug}/history`)}>{history('back')}</a>
  if (view === null) return <article className="history"><p className="t2">{t('nothing')} {back}</p></article>
  return (
    <article className="history">
      <h1 className="t4">{t('title', { name: view.name, at })}</h1>
      <p className="t2 soft">{t('lead', { day: formatDayLong(reading.asOf, dates) })} {back}</p>
      <KnownFacts view={view} />
      <h2 className="t3"><b>{t('events')}</b></h2>
      <ol className="log">{view.events.map((event) => <KnownEvent key={event.id} event={event} />)}</ol>
    </article>
  )
}

function KnownFacts({ view }: { view: KnownView }) {
  const t = useTranslations('team-case.knownPage')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  return (
    <dl className="kv known">
      <dt>{t('status')}</dt><dd>{vocabulary(`status.${view.status}`)}</dd>
      <dt>{t('place')}</dt><dd>{view.place ?? vocabulary('notKnown')}</dd>
      <dt>{t('silence')}</dt>
      <dd>{view.silence === null ? vocabulary('notStated') : formatDayCount(view.silence, dates)}</dd>
      <dt>{t('level')}</dt><dd><UrgencyMark level={view.level} possible={view.possible} /></dd>
    </dl>
  )
}

function KnownEvent({ event }: { event: KnownView['events'][number] }) {
  const types = useTranslations('record.choice')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  return (
    <li className={`claim-${event.claimStatus}`}>
      <p className="when">{formatEdtf(event.date, dates)}</p>
      <EventIcon type={event.type} />
      <p className="what">
        {types(event.type)}{event.place !== null && `, ${event.place}`}{' '}
        <span className="t1 soft">{vocabulary(`claimStatus.${event.claimStatus}`)}</span>
      </p>
    </li>
  )
}
