import { headers } from 'next/headers'
import { TokenStep } from '@/components/act/token-step'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { readSentForm, SENT_FORM_HEADER } from '@/lib/domain/contract/sent-form'
import { describePage } from '../../describe-page'
import { firstOf, openPage, type PageInput } from '../../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'act.confirm')
}

export default async function ConfirmPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, search } = page
  const sent = readSentForm((await headers()).get(SENT_FORM_HEADER))
  return (
    <SiteFrame reading={reading} sources={null} section="act" path="/act">
      <TokenStep
        step="confirm" locale={reading.locale} token={sent?.typed.t ?? firstOf(search.t)} fault={sent?.faults[0] ?? null}
      />
    </SiteFrame>
  )
}
