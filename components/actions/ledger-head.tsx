import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { type LedgerFilter, ledgerParameters } from '@/lib/domain/actions/ledger-filter'
import { formatDay } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'

interface LedgerHeadProps {
  filter: LedgerFilter
  reading: TeamReading
  mayExport: boolean
}

/** What the ledger is, for which day, and the ways on from it. */
export function LedgerHead({ filter, reading, mayExport }: LedgerHeadProps) {
  const [t, dates] = [useTranslations('team-ledger'), useTranslations('dates')]
  const search = new URLSearchParams({ ...ledgerParameters(filter), asOf: formatDay(reading.asOf) })
  return (
    <div className="page-head">
      <h1 className="t5">{t('title')}</h1>
      <p className="t2">{t('lead', { day: formatDayLong(reading.asOf, dates) })}</p>
      <p className="keeping-links t2">
        {mayExport && <a href={`/api/team/ledger?${search}`} download>{t('download')}</a>}
        <a href={teamLink(reading, '/ledger/response')}>{t('response.title')}</a>
        <a href="#addressees">{t('addressees.title')}</a>
        <a href={teamLink(reading, '/addressees')}>{t('offices')}</a>
      </p>
    </div>
  )
}
