import { SaidPage } from '@/components/act/said-page'
import { RefusedDay } from '@/components/site/refused-day'
import { describePage } from '../../describe-page'
import { openPage, type PageInput } from '../../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'follow.thanks')
}

export default async function FollowThanksPage(input: PageInput) {
  const page = await openPage(input)
  return page.ok ? <SaidPage reading={page.reading} area="follow" said="thanks" /> : <RefusedDay {...page.refusal} />
}
