import { GatheringList } from '@/components/gatherings/gathering-list'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { listGatherings, PAST_A_PAGE } from '@/lib/open/read-gatherings'
import { describePage } from '../../describe-page'
import { pageOf } from '../../../page-of'
import { openPage, type PageInput } from '../../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'gatherings', {}, { path: '/act/gatherings' })
}

/** Where people come together: what is to come on a day, and what is over. */
export default async function GatheringsPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources, search } = page
  const asked = pageOf(search.past)
  const { pastTotal: total, ...told } = await listGatherings(reading.asOf, asked)
  const listed = { total, page: asked, pages: Math.ceil(total / PAST_A_PAGE) }
  return (
    <SiteFrame reading={reading} sources={sources} section="act" path="/act/gatherings">
      <PageHead area="gatherings" />
      <GatheringList {...told} listed={listed} reading={reading} />
    </SiteFrame>
  )
}
