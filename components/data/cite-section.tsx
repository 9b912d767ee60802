import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { formatDayLong } from '@/lib/i18n/format-day'

/** How to cite what stands here: what was true on which day, and as it was known on which; and what may be done. */
export function CiteSection({ reading }: { reading: Reading }) {
  const t = useTranslations('data')
  const dates = useTranslations('dates')
  const address = `${reading.origin}${linkTo({ ...reading, pinned: true }, '/cases')}`
  const values = { day: formatDayLong(reading.asOf, dates), known: formatDayLong(reading.today, dates) }
  return (
    <section className="sec prose" aria-labelledby="cite">
      <header><h2 id="cite" className="t4">{t('cite')}</h2></header>
      <p>{t('citeText')}</p>
      <blockquote className="t3">{t('citation', values)} <bdi>{address}</bdi></blockquote>
      <h3>{t('licence')}</h3>
      <p>{t('licenceText')}</p>
    </section>
  )
}
