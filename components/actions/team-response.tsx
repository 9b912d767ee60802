import { useLocale, useTranslations } from 'next-intl'
import { drawChart } from '@/components/charts/draw-chart'
import { SheetTable } from '@/components/statistics/sheet-table'
import { sheetOfResponses } from '@/components/statistics/sheets/of-responses'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { Icon } from '@/components/ui/icon'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { ResponseCounts } from '@/lib/domain/statistics/statistics'
import { calendarOf } from '@/lib/i18n/calendar-of'
import { directionOf } from '@/lib/i18n/locales'

interface TeamResponseProps {
  counts: ResponseCounts
  from: Day
  reading: TeamReading
}

/** How long it took until something was done: a sentence, the chart, what is not known, and the same as a table. */
export function TeamResponse({ counts, from, reading }: TeamResponseProps) {
  const [ledger, t] = [useTranslations('team-ledger'), useTranslations('statistics')]
  const [v, dates] = [useTranslations('vocabulary'), useTranslations('dates')]
  const rtl = directionOf(useLocale()) === 'rtl'
  const shown = { from: formatDay(from), asOf: formatDay(reading.asOf), isPublic: false }
  const words = { t, v, dates, calendar: calendarOf(dates), prison: ({ name }: { name: string }) => name }
  const { sentence, unit, unknown, charts, ...sheet } = sheetOfResponses(counts, shown, words)
  const number = (n: number) => t('number', { n })
  const draw = (width: number, id: string) => drawChart({ name: sentence, charts }, { rtl, number, width, id })
  return (
    <div className="keeping">
      <div className="page-head">
        <p className="t1"><a href={teamLink(reading, '/ledger')}>{ledger('title')}</a></p>
        <h1 className="t5">{ledger('response.title')}</h1>
        <p className="t4">{sentence}</p>
        <p className="t2 soft">{unit}</p>
      </div>
      <div className="beside statistic">
        <figure>
          <div className="drawing wide-drawing" dangerouslySetInnerHTML={{ __html: draw(680, 'wide') }} />
          <div className="drawing narrow-drawing" dangerouslySetInnerHTML={{ __html: draw(342, 'narrow') }} />
          <figcaption className="t2">{unknown}</figcaption>
        </figure>
        <div>
          <SheetTable sheet={{ sentence, unit, unknown, charts, ...sheet }} caption={ledger('response.title')} />
          <p className="keep t2">
            <a href={`/api/team/ledger/response?asOf=${shown.asOf}`} download><Icon name="data" /> {t('data')}</a>
          </p>
        </div>
      </div>
    </div>
  )
}
