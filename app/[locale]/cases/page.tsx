import { CaseFilters } from '@/components/cases/case-filters'
import { CaseResults } from '@/components/cases/case-results'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { nameLines } from '@/lib/i18n/name-places'
import { decodeCursor } from '@/lib/open/case-cursor'
import { listCases } from '@/lib/open/list-cases'
import { listPrisons } from '@/lib/open/list-prisons'
import { describePage } from '../describe-page'
import { firstOf, openPage, type PageInput } from '../open-page'
import { readPlaceNames } from '../place-names'
import { readFilterValues, toFilter } from './read-filter'

const PAGE_SIZE = 100

export function generateMetadata(input: PageInput) {
  return describePage(input, 'cases', {}, { path: '/cases' })
}

export default async function CasesPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources, search } = page
  const values = readFilterValues(search)
  const after = decodeCursor(firstOf(search.cursor))
  const [names, list, prisons] = await Promise.all([
    readPlaceNames(reading.locale),
    listCases(toFilter(values), reading.asOf, { limit: PAGE_SIZE, after }),
    listPrisons(reading.asOf),
  ])
  return (
    <SiteFrame reading={reading} sources={sources} section="cases" path="/cases" query={{ ...values }}>
      <PageHead area="cases" />
      <CaseFilters values={values} prisons={prisons} reading={reading} />
      <CaseResults list={{ ...list, rows: nameLines(list.rows, names) }} {...{ prisons, values, reading }} />
    </SiteFrame>
  )
}
