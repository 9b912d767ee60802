import { headers } from 'next/headers'
import { FollowForm } from '@/components/alerts/follow-form'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { readSentForm, SENT_FORM_HEADER } from '@/lib/domain/contract/sent-form'
import { readEnv } from '@/lib/env'
import { nameIn } from '@/lib/i18n/order-names'
import { findNamedCase } from '@/lib/open/find-named-case'
import { describePage } from '../describe-page'
import { firstOf, openPage, type PageInput } from '../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'follow', {}, { path: '/follow' })
}

/** The form by which a reader asks to be told by mail; it comes back, as it was typed, where something is wrong. */
export default async function FollowPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, search } = page
  const sent = readSentForm((await headers()).get(SENT_FORM_HEADER))
  const found = await findNamedCase(sent?.typed.about ?? firstOf(search.case))
  const about = found && { slug: found.slug, name: nameIn(reading.locale, found.name) }
  const isOpen = readEnv().intakePublicKey !== null
  return (
    <SiteFrame reading={reading} sources={null} section="act" path="/follow">
      <FollowForm locale={reading.locale} about={about} sent={sent} isOpen={isOpen} />
    </SiteFrame>
  )
}
