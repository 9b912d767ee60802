import { getTranslations } from 'next-intl/server'
import { composeLetter, type ComposedLetter } from '@/components/letters/compose-letter'
import type { LetterSpeakers } from '@/components/letters/tell-facts'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { type LetterContent, letterTextIn } from '@/lib/domain/letters/letter-content'
import type { Locale } from '@/lib/i18n/locales'
import { nameCasePage } from '@/lib/i18n/name-places'
import { readPlaceNames } from './[locale]/place-names'

/** A letter in a language, or the first that it has, with the facts of a case told in that language. */
export async function composeLetterIn(asked: Locale, content: LetterContent, page: CasePage): Promise<ComposedLetter> {
  const { language, text } = letterTextIn(content, asked)
  const [speakers, names] = await Promise.all([speakersIn(language), readPlaceNames(language)])
  return composeLetter(language, text, nameCasePage(page, names), speakers)
}

async function speakersIn(locale: Locale): Promise<LetterSpeakers> {
  const [letters, state, health, length, dates] = await Promise.all([
    getTranslations({ locale, namespace: 'letters' }), getTranslations({ locale, namespace: 'case.state' }),
    getTranslations({ locale, namespace: 'case.health' }), getTranslations({ locale, namespace: 'cases.length' }),
    getTranslations({ locale, namespace: 'dates' }),
  ])
  return { letters, state, health, length, dates }
}
