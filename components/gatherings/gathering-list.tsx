import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import type { OpenGathering } from '@/lib/domain/gatherings/open-gathering'
import { GatheringLines } from './gathering-lines'

interface GatheringListProps {
  upcoming: OpenGathering[]
  past: OpenGathering[]
  reading: Reading
}

/** What is to come, the next first, and what is over; and the ways to announce one, and to have all in a calendar. */
export function GatheringList({ upcoming, past, reading }: GatheringListProps) {
  const t = useTranslations('gatherings')
  return (
    <div className="gathering-list">
      <p className="ways">
        <a className="btn main" href={linkTo(reading, '/act/gatherings/propose')}>{t('proposeLink')}</a>
        <a href={`/${reading.locale}/act/gatherings/calendar.ics`}>{t('subscribe')}</a>
      </p>
      <section aria-labelledby="upcoming">
        <h2 id="upcoming" className="t4">{t('upcoming')}</h2>
        {upcoming.length === 0 ? <p>{t('none')}</p> : <GatheringLines gatherings={upcoming} reading={reading} />}
      </section>
      {past.length > 0 && (
        <section aria-labelledby="past">
          <h2 id="past" className="t4">{t('past')}</h2>
          <GatheringLines gatherings={past} reading={reading} />
        </section>
      )}
    </div>
  )
}
