import { useTranslations } from 'next-intl'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatDayLong } from '@/lib/i18n/format-day'

/** How the record stands: how many events from how many sources, how many verified, and when it changed. */
export function RecordSection({ page }: { page: CasePage }) {
  const t = useTranslations('case.record')
  const dates = useTranslations('dates')
  const events = page.events.length
  const verified = page.events.filter(({ claimStatus }) => claimStatus === 'verified').length
  const sources = page.sources.length
  return (
    <section className="sec" aria-labelledby="record">
      <header><h2 className="t4" id="record">{t('title')}</h2></header>
      <p className="t2">
        {events > 0 && `${t('events', { events, sources, verified: verified === events ? 'all' : 'some', count: verified })} `}
        {t('updated', { day: formatDayLong(page.updatedOn, dates) })}{' '}
        {t('asOf', { day: formatDayLong(page.asOf, dates) })}
      </p>
    </section>
  )
}
