import { headers } from 'next/headers'
import { type TokenArea, TokenStep, type TokenStepName } from '@/components/act/token-step'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { readSentForm, SENT_FORM_HEADER } from '@/lib/domain/contract/sent-form'
import { firstOf, openPage, type PageInput } from '../open-page'

/** The page behind a link of a message, with the token of the link, or of a form that could not be taken. */
export async function TokenPage(
  { input, step, area = 'act' }: { input: PageInput; step: TokenStepName; area?: TokenArea },
) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, search } = page
  const sent = readSentForm((await headers()).get(SENT_FORM_HEADER))
  const token = sent?.typed.t ?? firstOf(search.t)
  return (
    <SiteFrame reading={reading} sources={null} section="act" path={`/${area}`}>
      <TokenStep area={area} step={step} locale={reading.locale} token={token} fault={sent?.faults[0] ?? null} />
    </SiteFrame>
  )
}
