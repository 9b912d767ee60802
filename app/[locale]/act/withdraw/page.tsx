import { TokenStep } from '@/components/act/token-step'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { describePage } from '../../describe-page'
import { firstOf, openPage, type PageInput } from '../../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'act.withdraw')
}

export default async function WithdrawPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, search } = page
  return (
    <SiteFrame reading={reading} sources={null} section="act" path="/act">
      <TokenStep step="withdraw" locale={reading.locale} token={firstOf(search.t)} />
    </SiteFrame>
  )
}
