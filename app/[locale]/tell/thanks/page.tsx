import { headers } from 'next/headers'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { ToldPage } from '@/components/tell/told-page'
import { readSentForm, SENT_FORM_HEADER } from '@/lib/domain/contract/sent-form'
import { describePage } from '../../describe-page'
import { openPage, type PageInput } from '../../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'tell.thanks')
}

/** Shown in answer to the form with the phrase in it, to its sender alone; without it, to whoever opens it. */
export default async function ToldRoute(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const sent = readSentForm((await headers()).get(SENT_FORM_HEADER))
  return (
    <SiteFrame reading={page.reading} sources={null} section={null} path="/tell">
      <ToldPage reading={page.reading} phrase={sent?.typed.phrase ?? null} />
    </SiteFrame>
  )
}
