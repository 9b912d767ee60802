import { CountLine } from '@/components/cases/count-line'
import { StatisticFigures } from '@/components/statistics/statistic-figures'
import { StatisticsFilters } from '@/components/statistics/statistics-filters'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { listNationalities } from '@/lib/open/list-nationalities'
import { listPrisons } from '@/lib/open/list-prisons'
import { readStatistics } from '@/lib/open/statistics/read-statistics'
import { describePage } from '../describe-page'
import { openPage, type PageInput } from '../open-page'
import { readPlaceNames } from '../place-names'
import { MONTH_CHOICES, monthCalendarOf, monthsTo, readChoice, toAsked } from './read-choice'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'statistics', {}, { path: '/statistics' })
}

export default async function StatisticsPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources, search } = page
  const values = readChoice(search)
  const { filter, months } = toAsked(values)
  const calendar = monthCalendarOf(reading.locale)
  const [statistics, listed, nationalities, names] = await Promise.all([
    readStatistics({ filter, asOf: reading.asOf }, monthsTo(reading.asOf, months, calendar)),
    listPrisons(reading.asOf), listNationalities(), readPlaceNames(reading.locale),
  ])
  const prisons = listed.map((prison) => ({ ...prison, name: names.prison(prison) }))
  const filtered = Object.values(filter).some((value) => value !== null)
  return (
    <SiteFrame reading={reading} sources={sources} section="statistics" path="/statistics" query={{ ...values }}>
      <PageHead area="statistics" />
      <StatisticsFilters {...{ values, prisons, nationalities, reading }} months={MONTH_CHOICES} />
      <CountLine total={statistics.status.total} held={statistics.status.held} filtered={filtered} />
      <StatisticFigures {...{ statistics, calendar, values, reading }} />
    </SiteFrame>
  )
}
