import { LetterThanks } from '@/components/letters/letter-thanks'
import { RefusedDay } from '@/components/site/refused-day'
import { describePage } from '../../../../describe-page'
import { openPage } from '../../../../open-page'
import type { LetterInput } from '../read-letter-page'

export function generateMetadata(input: LetterInput) {
  return describePage(input, 'letters.thanks')
}

export default async function LetterThanksPage(input: LetterInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  return <LetterThanks reading={page.reading} slug={(await input.params).slug} />
}
