import { GatheringList } from '@/components/gatherings/gathering-list'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { listGatherings } from '@/lib/open/read-gatherings'
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
  return (
    <SiteFrame reading={reading} sources={sources} section="act" path="/act/gatherings">
      <PageHead area="gatherings" />
      <GatheringList {...await listGatherings(reading.asOf, pageOf(search.past))} reading={reading} />
    </SiteFrame>
  )
}
