import { LetterArticle } from '@/components/letters/letter-article'
import { SentPart } from '@/components/letters/sent-part'
import { RefusedDay } from '@/components/site/refused-day'
import { PageScript } from '@/components/site/page-script'
import { SiteFrame } from '@/components/site/site-frame'
import { readEnv } from '@/lib/env'
import { openPage } from '../../../open-page'
import { describeLetter, type LetterInput, readLetter } from './read-letter-page'

export const generateMetadata = describeLetter

/** A call to write for somebody: whom to write to, and a letter to change and send. */
export default async function LetterRoute(input: LetterInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { slug } = await input.params
  const reading = { ...page.reading, asOf: page.reading.today, pinned: false }
  const { letter, standing, composed } = await readLetter(slug, reading.locale, reading.asOf)
  const isOpen = standing === 'open' && readEnv().intakePublicKey !== null
  return (
    <SiteFrame reading={reading} sources={page.sources} section="act" path={`/act/letters/${slug}`}>
      <LetterArticle reading={reading} letter={letter} standing={standing} composed={composed}>
        <SentPart slug={slug} locale={reading.locale} count={letter.sent} isOpen={isOpen} fault={null} />
      </LetterArticle>
      {standing === 'open' && <PageScript name="letter" />}
    </SiteFrame>
  )
}
