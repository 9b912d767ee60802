import { useTranslations } from 'next-intl'
import type { Reading } from '@/components/site/reading'
import { formatDayLong } from '@/lib/i18n/format-day'

/** What this is, in one line, and which day it shows. */
export function Lead({ reading }: { reading: Reading }) {
  const t = useTranslations('home')
  const dates = useTranslations('dates')
  return (
    <div className="lead">
      <h1 className="t5">{t('headline')}</h1>
      <p data-moves="lead">{t('lead', { day: formatDayLong(reading.asOf, dates) })}</p>
    </div>
  )
}
