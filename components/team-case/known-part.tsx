import { useTranslations } from 'next-intl'
import { BothNames } from '@/components/names/both-names'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { UrgencyMark } from '@/components/ui/urgency-mark'
import { formatDay } from '@/lib/domain/dates/day'
import type { Level, Status } from '@/lib/domain/vocabulary'
import { formatDayCount } from '@/lib/i18n/format-count'
import { formatDayLong } from '@/lib/i18n/format-day'
import type { RecordedName } from '@/lib/i18n/order-names'
import { KnownEvents, type KnownEvent } from './known-events'

/** What the record said of a case at an instant. */
export interface KnownView {
  name: RecordedName
  status: Status
  place: string | null
  silence: { atLeast: number; atMost: number | null } | null
  level: Level
  possible: Level
  events: KnownEvent[]
}

interface KnownPartProps {
  view: KnownView | null
  slug: string
  /** The moment in words; null for what is none. */
  at: string | null
  /** The civil day that the form begins with, `YYYY-MM-DD`. */
  on: string
  reading: TeamReading
}

/** The case as the team knew it at a moment; a null view is one at which nobody had written anything. */
export function KnownPart({ view, slug, at, on, reading }: KnownPartProps) {
  const t = useTranslations('team-case.knownPage')
  const dates = useTranslations('dates')
  return (
    <div className="known-part">
      <form className="tools" method="get" action={`/team/cases/${slug}/known`}>
        {reading.pinned && <input type="hidden" name="asOf" value={formatDay(reading.asOf)} />}
        <label className="field">{t('choose')}<input className="ctl" type="date" name="on" defaultValue={on} required /></label>
        <button className="btn" type="submit">{t('show')}</button>
      </form>
      {view === null || at === null ? <p role="status">{t(at === null ? 'noMoment' : 'nothing')}</p> : (
        <>
          <section className="sec">
            <header><h2 className="t4">{t('heading', { at })}</h2></header>
            <p className="soft">{t('lead', { day: formatDayLong(formatDay(reading.asOf), dates) })}</p>
            <KnownFacts view={view} />
          </section>
          <section className="sec">
            <header><h2 className="t4">{t('events')}</h2></header>
            <KnownEvents events={view.events} slug={slug} />
          </section>
        </>
      )}
      <p><a href={teamLink(reading, `/cases/${slug}/history`)}>{t('toHistory')}</a></p>
    </div>
  )
}

function KnownFacts({ view }: { view: KnownView }) {
  const t = useTranslations('team-case.knownPage')
  const vocabulary = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  return (
    <dl className="kv known">
      <dt>{t('name')}</dt><dd><BothNames name={view.name} /></dd>
      <dt>{t('status')}</dt><dd>{vocabulary(`status.${view.status}`)}</dd>
      <dt>{t('place')}</dt><dd>{view.place ?? vocabulary('notKnown')}</dd>
      <dt>{t('silence')}</dt>
      <dd>{view.silence === null ? vocabulary('notStated') : formatDayCount(view.silence, dates)}</dd>
      <dt>{t('level')}</dt><dd><UrgencyMark level={view.level} possible={view.possible} /></dd>
    </dl>
  )
}
