import { headers } from 'next/headers'
import { GatheringPart } from '@/components/gatherings/gathering-part'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { type AppealContent, appealTextIn } from '@/lib/domain/appeals/appeal-content'
import { readSentForm, SENT_FORM_HEADER } from '@/lib/domain/contract/sent-form'
import { readEnv } from '@/lib/env'
import { listAppeals } from '@/lib/open/read-appeals'
import { describePage } from '../../../describe-page'
import { openPage, type PageInput } from '../../../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'gatherings.propose', {}, { path: '/act/gatherings/propose' })
}

/** The form by which a supporter announces a gathering; it comes back, as it was typed, where something is wrong. */
export default async function ProposePage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading } = page
  const [published, sent] = [await listAppeals(), readSentForm((await headers()).get(SENT_FORM_HEADER))]
  const titleOf = (content: AppealContent) => appealTextIn(content, reading.locale).text.title
  const appeals = published.map(({ slug, content }) => ({ slug, title: titleOf(content) }))
  const isOpen = readEnv().intakePublicKey !== null
  return (
    <SiteFrame reading={reading} sources={null} section="act" path="/act/gatherings/propose">
      <GatheringPart locale={reading.locale} appeals={appeals} sent={sent} isOpen={isOpen} />
    </SiteFrame>
  )
}
