import { useTranslations } from 'next-intl'
import { ListPages } from '@/components/site/list-pages'
import { linkTo, type Reading } from '@/components/site/reading'
import type { OpenGathering } from '@/lib/domain/gatherings/open-gathering'
import type { Listed } from '@/lib/domain/listed'
import { GatheringLines } from './gathering-lines'

interface GatheringListProps {
  upcoming: OpenGathering[]
  past: OpenGathering[]
  /** Of which page of how many those that are over are. */
  listed: Listed
  reading: Reading
}

/** What is to come, the next first, and what is over; and the ways to announce one, and to have all in a calendar. */
export function GatheringList({ upcoming, past, listed: { total, page, pages }, reading }: GatheringListProps) {
  const t = useTranslations('gatherings')
  const hrefOf = (past: number) => `${linkTo(reading, '/act/gatherings', { past: String(past) })}#past`
  const words = { pages: t('pages'), before: t('later'), next: t('earlier') }
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
      {total > 0 && (
        <section aria-labelledby="past">
          <h2 id="past" className="t4">{t('past')}</h2>
          {pages > 1 && <p className="t1 soft">{t('page', { count: total, page, pages })}</p>}
          <GatheringLines gatherings={past} reading={reading} />
          <ListPages {...{ words, hrefOf, page, pages }} />
        </section>
      )}
    </div>
  )
}
