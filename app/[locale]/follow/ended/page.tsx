import { SaidPage } from '@/components/act/said-page'
import { RefusedDay } from '@/components/site/refused-day'
import { describePage } from '../../describe-page'
import { openPage, type PageInput } from '../../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'follow.ended')
}

export default async function FollowEndedPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  // The address is gone at once, as the privacy page promises: whoever wants to go on asks anew.
  return <SaidPage reading={page.reading} area="follow" said="ended" again="/follow" />
}
