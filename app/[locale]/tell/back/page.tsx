import { headers } from 'next/headers'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { BackArticle } from '@/components/tell/back-article'
import { readSentForm, SENT_FORM_HEADER } from '@/lib/domain/contract/sent-form'
import { readPhrase } from '@/lib/domain/tips/phrase'
import { describePage } from '../../describe-page'
import { openPage, type PageInput } from '../../open-page'
import { readAnswers } from './read-answers'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'tell.back', {}, { path: '/tell/back' })
}

/** The phrase comes by the form, never by the address: it stands in no history and no log. */
export default async function BackPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const sent = readSentForm((await headers()).get(SENT_FORM_HEADER))
  const phrase = sent && readPhrase(sent.typed.phrase ?? '')
  const found = phrase === null ? [] : await readAnswers(phrase)
  const answers = found === 'too_many' ? [] : found
  const told = found === 'too_many' && sent ? { ...sent, faults: ['too_many'] } : sent
  return (
    <SiteFrame reading={page.reading} sources={null} section={null} path="/tell/back">
      <BackArticle reading={page.reading} phrase={found === 'too_many' ? null : phrase} answers={answers} sent={told} />
    </SiteFrame>
  )
}
