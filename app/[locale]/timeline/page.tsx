import { AxisArticle } from '@/components/axis/axis-article'
import { queryOf } from '@/components/axis/timeline-view'
import { TimelineFilters } from '@/components/axis/timeline-filters'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { listPrisons } from '@/lib/open/list-prisons'
import { describePage } from '../describe-page'
import { openPage, type PageInput } from '../open-page'
import { readLines } from './read-lines'
import { readView } from './read-view'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'axis', {}, { path: '/timeline' })
}

export default async function TimelinePage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources, search } = page
  const view = readView(search, reading.asOf)
  const [lines, prisons] = await Promise.all([readLines(view, reading), listPrisons(reading.asOf)])
  return (
    <SiteFrame reading={reading} sources={sources} section="timeline" path="/timeline" query={queryOf(view)}>
      <PageHead area="axis" />
      <TimelineFilters view={view} prisons={prisons} reading={reading} />
      <AxisArticle {...lines} view={view} reading={reading} />
    </SiteFrame>
  )
}
