import { AxisArticle } from '@/components/axis/axis-article'
import { queryOf } from '@/components/axis/timeline-view'
import { TimelineFilters } from '@/components/axis/timeline-filters'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { listPrisons } from '@/lib/open/list-prisons'
import { readTimeline, readTimelineOf } from '@/lib/open/read-timeline'
import { MOST_ON_TIMELINE } from '@/lib/open/timeline-query'
import { toFilter } from '../cases/read-filter'
import { describePage } from '../describe-page'
import { openPage, type PageInput } from '../open-page'
import { readView } from './read-view'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'axis')
}

export default async function TimelinePage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources, search } = page
  const view = readView(search, reading.asOf)
  const [listing, compared, prisons] = await Promise.all([
    readTimeline(toFilter(view.filters), reading.asOf, MOST_ON_TIMELINE),
    readTimelineOf(view.compare, reading.asOf),
    listPrisons(reading.asOf),
  ])
  return (
    <SiteFrame reading={reading} sources={sources} section="timeline" path="/timeline" query={queryOf(view)}>
      <PageHead area="axis" />
      <TimelineFilters view={view} prisons={prisons} reading={reading} />
      <AxisArticle listing={listing} compared={compared} view={view} reading={reading} />
    </SiteFrame>
  )
}
