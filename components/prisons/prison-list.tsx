import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { linkTo, type Reading } from '@/components/site/reading'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { formatDayLong } from '@/lib/i18n/format-day'
import { PrisonTable, type PrisonCount } from './prison-table'

interface PrisonListProps {
  prisons: PrisonCount[]
  /** People held whose place is not known. */
  unplaced: CaseLine[]
  reading: Reading
}

/** The prisons of the record, and in words those who are in none of them that we know of. */
export function PrisonList({ prisons, unplaced, reading }: PrisonListProps) {
  const t = useTranslations('prisons')
  const dates = useTranslations('dates')
  const nameOf = useName()
  return (
    <>
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p className="t2 soft">{t('lead', { day: formatDayLong(reading.asOf, dates) })}</p>
      </div>
      {prisons.length === 0 ? <p>{t('empty')}</p> : <PrisonTable prisons={prisons} reading={reading} />}
      {unplaced.length > 0 && (
        <section className="sec" aria-labelledby="unplaced">
          <header><h2 id="unplaced" className="t4">{t('unplacedTitle')}</h2></header>
          <p className="t2">{t('unplaced', { count: unplaced.length })}</p>
          <ul className="names t2">
            {unplaced.map((line) => (
              <li key={line.id}><a href={linkTo(reading, `/cases/${line.slug}`)}>{nameOf(line.name)}</a></li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
