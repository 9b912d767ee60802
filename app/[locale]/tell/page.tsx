import { headers } from 'next/headers'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { TellArticle } from '@/components/tell/tell-article'
import { readSentForm, SENT_FORM_HEADER } from '@/lib/domain/contract/sent-form'
import { readEnv } from '@/lib/env'
import { findNamedCase } from '@/lib/open/find-named-case'
import { describePage } from '../describe-page'
import { firstOf, openPage, type PageInput } from '../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'tell', {}, { path: '/tell' })
}

export default async function TellPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, search } = page
  const sent = readSentForm((await headers()).get(SENT_FORM_HEADER))
  const about = await findNamedCase(sent?.typed.about ?? firstOf(search.about))
  const kind = sent?.typed.kind ?? firstOf(search.kind)
  return (
    <SiteFrame reading={reading} sources={null} section={null} path="/tell">
      <TellArticle
        reading={reading} about={about} purpose={kind === 'correction' ? kind : 'witness'} sent={sent}
        isOpen={readEnv().intakePublicKey !== null}
      />
    </SiteFrame>
  )
}
