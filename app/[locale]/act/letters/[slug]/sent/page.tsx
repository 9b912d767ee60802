import { headers } from 'next/headers'
import { SentPart } from '@/components/letters/sent-part'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { readSentForm, SENT_FORM_HEADER } from '@/lib/domain/contract/sent-form'
import { readEnv } from '@/lib/env'
import { openPage } from '../../../../open-page'
import { describeLetter, type LetterInput, readLetter } from '../read-letter-page'

export const generateMetadata = describeLetter

/** The button alone: here it comes back where it could not be taken. */
export default async function LetterSentPage(input: LetterInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading } = page
  const { slug } = await input.params
  const { letter, standing } = await readLetter(slug, reading.locale, reading.today)
  const isOpen = standing === 'open' && readEnv().intakePublicKey !== null
  const sent = readSentForm((await headers()).get(SENT_FORM_HEADER))
  return (
    <SiteFrame reading={reading} sources={null} section="act" path={`/act/letters/${slug}`}>
      <div className="letter-page">
        <SentPart
          slug={slug} locale={reading.locale} count={letter.sent} isOpen={isOpen} fault={sent?.faults[0] ?? null}
        />
      </div>
    </SiteFrame>
  )
}
