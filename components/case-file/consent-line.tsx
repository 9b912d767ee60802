import { useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import { formatDayLong } from '@/lib/i18n/format-day'

/** A consent as it stands on record; days are `YYYY-MM-DD`. */
export interface ConsentView {
  id: string
  basis: string | null
  givenBy: string | null
  givenOn: string | null
  scopes: string[]
  harmAssessedBy: string | null
  withdrawnOn: string | null
  recordedBy: string | null
}

/** Who consented to what and when, who weighed the harm, and whether it still stands. */
export function ConsentLine({ consent }: { consent: ConsentView }) {
  const t = useTranslations('case-file.consent')
  const dates = useTranslations('dates')
  const { colon, comma, semicolon } = useMarks()
  const { basis, givenBy, givenOn, scopes, harmAssessedBy, withdrawnOn, recordedBy } = consent
  return (
    <li>
      <p>
        <b>{basis === null ? t('noBasis') : t(`basis.${basis}`)}</b>{givenBy !== null && <>{colon}<bdi>{givenBy}</bdi></>}
        {givenOn !== null && `${comma}${formatDayLong(givenOn, dates)}`}
      </p>
      <p>{t('for')} {scopes.map((scope) => t(`scope.${scope}`)).join(semicolon)}</p>
      <p className="soft">
        {harmAssessedBy === null ? t('noHarm') : t('harmBy', { who: harmAssessedBy })}{' '}
        {recordedBy === null ? t('imported') : t('recordedBy', { who: recordedBy })}
      </p>
      {withdrawnOn !== null && <p><b>{t('withdrawnOn', { day: formatDayLong(withdrawnOn, dates) })}</b></p>}
    </li>
  )
}
