import { useFormatter, useTranslations } from 'next-intl'
import { PrisonNames } from '@/components/names/prison-names'
import { usePlaceWords } from '@/components/names/use-place-words'
import { linkTo, type Reading } from '@/components/site/reading'
import type { PrisonView } from '@/lib/domain/contract/case-page'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import { formatDayLong } from '@/lib/i18n/format-day'
import { PrisonFlagMark } from './prison-flag-mark'
import { HeldKind } from './held-kind'

/** A prison with the number of people known to be held there. */
export type PrisonCount = PrisonView & { total: number; critical: number; flag: PrisonFlag | null }

interface PrisonTableProps {
  prisons: PrisonCount[]
  reading: Reading
}

export function PrisonTable({ prisons, reading }: PrisonTableProps) {
  const t = useTranslations('prisons')
  const dates = useTranslations('dates')
  return (
    <table className="prisons">
      <caption className="vh">{t('caption', { day: formatDayLong(reading.asOf, dates) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.name')}</th>
          <th scope="col">{t('column.city')}</th>
          <th scope="col" className="wide">{t('column.holds')}</th>
          <th scope="col" className="num">{t('column.total')}</th>
          <th scope="col" className="num">{t('column.critical')}</th>
          <th scope="col" className="wide">{t('column.precision')}</th>
        </tr>
      </thead>
      <tbody>
        {prisons.map((prison) => <PrisonRow key={prison.id} prison={prison} reading={reading} />)}
      </tbody>
    </table>
  )
}

function PrisonRow({ prison, reading }: { prison: PrisonCount; reading: Reading }) {
  const vocabulary = useTranslations('vocabulary')
  const format = useFormatter()
  const { town } = usePlaceWords()
  return (
    <tr>
      <th scope="row">
        <PrisonNames prison={prison} href={linkTo(reading, `/prisons/${prison.id}`)} />
        {prison.flag !== null && <PrisonFlagMark flag={prison.flag} />}
      </th>
      <td>{town(prison.city)}</td>
      <td className="wide"><HeldKind holds={prison.holds} /></td>
      <td className="num">{format.number(prison.total)}</td>
      <td className="num">{format.number(prison.critical)}</td>
      <td className="wide soft">{vocabulary(`precision.${prison.locationPrecision}`)}</td>
    </tr>
  )
}
