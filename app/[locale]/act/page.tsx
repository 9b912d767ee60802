import { ActWays } from '@/components/act/act-ways'
import { AppealList } from '@/components/act/appeal-list'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { listAppeals } from '@/lib/open/read-appeals'
import { describePage } from '../describe-page'
import { openPage, type PageInput } from '../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'act', {}, { path: '/act' })
}

/** What a reader can do: the appeals that can be signed. */
export default async function ActPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources } = page
  return (
    <SiteFrame reading={reading} sources={sources} section="act" path="/act">
      <PageHead area="act" />
      <ActWays reading={reading} />
      <AppealList appeals={await listAppeals()} reading={reading} />
    </SiteFrame>
  )
}
