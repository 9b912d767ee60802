import { headers } from 'next/headers'
import { SigningPart } from '@/components/act/signing-part'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { readSentForm, SENT_FORM_HEADER } from '@/lib/domain/contract/sent-form'
import { readEnv } from '@/lib/env'
import { openPage } from '../../../open-page'
import { type AppealInput, describeAppeal, readAppealPage } from '../read-appeal-page'

export const generateMetadata = describeAppeal

/** The form alone: here it comes back, as it was typed, where something is wrong with it. */
export default async function SignPage(input: AppealInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading } = page
  const { slug } = await input.params
  const { appeal } = await readAppealPage(slug, {}, reading)
  const isOpen = appeal.takesSignatures && readEnv().intakePublicKey !== null
  const sent = readSentForm((await headers()).get(SENT_FORM_HEADER))
  return (
    <SiteFrame reading={reading} sources={null} section="act" path={`/act/${slug}`}>
      <div className="act-page"><SigningPart slug={slug} locale={reading.locale} isOpen={isOpen} sent={sent} /></div>
    </SiteFrame>
  )
}
