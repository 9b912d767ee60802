import { GatheringThanks } from '@/components/gatherings/gathering-thanks'
import { RefusedDay } from '@/components/site/refused-day'
import { describePage } from '../../../describe-page'
import { openPage, type PageInput } from '../../../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'gatherings.thanks')
}

export default async function GatheringThanksPage(input: PageInput) {
  const page = await openPage(input)
  return page.ok ? <GatheringThanks reading={page.reading} /> : <RefusedDay {...page.refusal} />
}
