import { useTranslations } from 'next-intl'
import { AllUnplaced } from '@/components/home/all-unplaced'
import { useName } from '@/components/names/use-name'
import { linkTo, type Reading } from '@/components/site/reading'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { formatDayLong } from '@/lib/i18n/format-day'
import { PrisonTable, type PrisonCount } from './prison-table'

interface PrisonListProps {
  prisons: PrisonCount[]
  /** People held whose place is not known: how many, and some of them. */
  unplaced: { total: number; lines: CaseLine[] }
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
      {unplaced.total > 0 && (
        <section className="sec" aria-labelledby="unplaced">
          <header><h2 id="unplaced" className="t4">{t('unplacedTitle')}</h2></header>
          <p className="t2">{t('unplaced', { count: unplaced.total })}</p>
          <ul className="names t2">
            {unplaced.lines.map((line) => (
              <li key={line.id}><a href={linkTo(reading, `/cases/${line.slug}`)}>{nameOf(line.name)}</a></li>
            ))}
          </ul>
          {unplaced.total > unplaced.lines.length && <p><AllUnplaced total={unplaced.total} reading={reading} /></p>}
        </section>
      )}
    </>
  )
}
