import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/domain/dates/day'
import type { VagueDate } from '@/lib/domain/dates/day-span'
import type { TypedReading } from '@/lib/domain/dates/typed/typed-reading'
import { formatDayLong, formatOtherDay } from '@/lib/i18n/format-day'
import { formatEdtf } from '@/lib/i18n/format-span'

interface WhenReadingProps {
  reading: TypedReading
  /** The name of the field that says which of several readings is meant. */
  pickName: string
  picked: string
  onPick: (edtf: string) => void
  today: Day
}

/** What was understood of a typed date, before it is saved: the reading, its days in both calendars, or a question. */
export function WhenReading({ reading, pickName, picked, onPick, today }: WhenReadingProps) {
  const t = useTranslations('record.when')
  const dates = useTranslations('dates')
  if (reading.kind === 'refused') {
    return reading.reason === 'empty' ? null : <p className="fault">{t(`refused.${reading.reason}`)}</p>
  }
  if (reading.kind === 'read') return <ReadDate date={reading.date} today={today} />
  return (
    <fieldset className="reading">
      <legend>{t(`asks.${reading.reason}`)}</legend>
      {reading.readings.map(({ date }) => (
        <label key={date.edtf} className="tick-box">
          <input
            type="radio" name={pickName} value={date.edtf} checked={picked === date.edtf}
            onChange={() => onPick(date.edtf)}
          />
          {formatEdtf(date.edtf, dates)}
        </label>
      ))}
    </fieldset>
  )
}

function ReadDate({ date, today }: { date: VagueDate; today: Day }) {
  const t = useTranslations('record.when')
  const dates = useTranslations('dates')
  const { earliest, latest } = date
  const isAhead = earliest !== null && earliest > today
  return (
    <div className="reading">
      <p>
        {t.rich('readAs', { span: formatEdtf(date.edtf, dates), b: (chunks) => <b>{chunks}</b> })}{' '}
        {earliest !== null && latest !== null && earliest !== latest && t('oneDay', {
          first: formatDayLong(earliest, dates), last: formatDayLong(latest, dates),
        })}{' '}
        {isAhead && t('ahead')}
      </p>
      <p className="soft">{inSolar(earliest, latest)}</p>
    </div>
  )

  function inSolar(first: Day | null, last: Day | null): string {
    const [from, to] = [first ?? last, last ?? first]
    if (from === null || to === null) return ''
    if (from === to) return t('solarDay', { first: formatOtherDay(from, dates) })
    return t('solar', { first: formatOtherDay(from, dates), last: formatOtherDay(to, dates) })
  }
}
