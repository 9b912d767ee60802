import { CorrectionList } from '@/components/corrections/correction-list'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { ReportError } from '@/components/tell/report-error'
import { listCorrections } from '@/lib/open/list-corrections'
import { describePage } from '../describe-page'
import { openPage, type PageInput } from '../open-page'

const MOST_SHOWN = 200

export function generateMetadata(input: PageInput) {
  return describePage(input, 'corrections', {}, { path: '/corrections' })
}

export default async function CorrectionsPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources } = page
  return (
    <SiteFrame reading={reading} sources={sources} section={null} path="/corrections">
      <PageHead area="corrections" />
      <ReportError reading={reading} />
      <CorrectionList corrections={await listCorrections(MOST_SHOWN)} reading={reading} />
    </SiteFrame>
  )
}
