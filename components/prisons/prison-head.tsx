import { useTranslations } from 'next-intl'
import { PrisonNames } from '@/components/names/prison-names'
import { usePlaceWords } from '@/components/names/use-place-words'
import type { Reading } from '@/components/site/reading'
import type { PrisonView } from '@/lib/domain/contract/case-page'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import type { Rule } from '@/lib/domain/rules/rule'
import { formatDayLong } from '@/lib/i18n/format-day'
import { PrisonFlagSentence } from './prison-flag-sentence'

interface PrisonHeadProps {
  prison: PrisonView
  /** People on record who are known to be held there on the day shown. */
  held: number
  flag: PrisonFlag | null
  /** The row of the flag's rule, where it is known. */
  rule: Rule | null
  reading: Reading
}

export function PrisonHead({ prison, held, flag, rule, reading }: PrisonHeadProps) {
  const t = useTranslations('prisons.prison')
  const dates = useTranslations('dates')
  const places = usePlaceWords()
  const [city, province] = [places.town(prison.city), places.province(prison.province)]
  return (
    <div className="page-head">
      <h1 className="t5"><PrisonNames prison={prison} /></h1>
      <p className="t2 soft">{city === province ? t('cityOnly', { city }) : t('where', { city, province })}</p>
      <p className="t4">{t('held', { count: held, day: formatDayLong(reading.asOf, dates) })}</p>
      {flag !== null && <PrisonFlagSentence flag={flag} rule={rule} reading={reading} />}
    </div>
  )
}
