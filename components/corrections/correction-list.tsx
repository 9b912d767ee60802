import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { nameIn } from '@/lib/i18n/order-names'
import { formatDayLong } from '@/lib/i18n/format-day'
import { type CorrectionFacts, sayCorrection } from './correction-words'

interface CorrectionListProps {
  corrections: {
    total: number
    rows: (CorrectionFacts & {
      id: string
      slug: string
      name: { latin: string; native: string | null }
      correctedOn: string
    })[]
  }
  reading: Reading
}

/** What was corrected and when, the newest first; never by whom. */
export function CorrectionList({ corrections, reading }: CorrectionListProps) {
  const t = useTranslations('corrections')
  const words = { t, types: useTranslations('record.choice'), dates: useTranslations('dates') }
  const { total, rows } = corrections
  return (
    <section className="sec" aria-label={t('title')}>
      <p className="t2 soft">
        {t('count', { total, shown: rows.length })} <a href={`/${reading.locale}/corrections/feed.xml`}>{t('feed')}</a>
      </p>
      <ol className="corrections">
        {rows.map((row) => (
          <li key={row.id}>
            <p className="t1 soft">{formatDayLong(row.correctedOn, words.dates)}</p>
            <p>
              <a href={linkTo(reading, `/cases/${row.slug}`)}>{nameIn(reading.locale, row.name)}</a>{' '}
              {sayCorrection(row, words)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
