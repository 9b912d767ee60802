import { getTranslations } from 'next-intl/server'
import { composeLetter, type ComposedLetter } from '@/components/letters/compose-letter'
import { nameAbout } from '@/components/letters/name-about'
import { type LetterFacts, type LetterSpeakers, tellCase } from '@/components/letters/tell-facts'
import { tellGroup } from '@/components/letters/tell-group'
import { type LetterContent, type LetterLanguage, letterTextIn } from '@/lib/domain/letters/letter-content'
import { readEnv } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locales'
import { nameCasePage } from '@/lib/i18n/name-places'
import { readPlaceNames } from './[locale]/place-names'
import type { LetterGround } from './read-letter-ground'

/** A letter in a language, or the first that it has, with its facts told in that language. */
export async function composeLetterIn(
  asked: Locale,
  content: LetterContent,
  ground: LetterGround,
): Promise<ComposedLetter> {
  const { language, text } = letterTextIn(content, asked)
  const speakers = await speakersIn(language)
  return composeLetter(language, text, await tellIn(language, ground, speakers), speakers)
}

async function tellIn(language: LetterLanguage, ground: LetterGround, speakers: LetterSpeakers): Promise<LetterFacts> {
  if (ground.kind === 'case') {
    return tellCase(language, nameCasePage(ground.page, await readPlaceNames(language)), speakers)
  }
  const { about, asOf, people } = ground
  const name = nameAbout(about, language)
  const address = `${readEnv().origin}/${language}/act/${encodeURIComponent(about.slug)}?asOf=${asOf}`
  const sources = [[name, address].join(speakers.letters('sourceJoin'))]
  return { name, asOf, facts: tellGroup(people, speakers), sources }
}

async function speakersIn(locale: Locale): Promise<LetterSpeakers> {
  const [letters, state, health, length, dates] = await Promise.all([
    getTranslations({ locale, namespace: 'letters' }), getTranslations({ locale, namespace: 'case.state' }),
    getTranslations({ locale, namespace: 'case.health' }), getTranslations({ locale, namespace: 'cases.length' }),
    getTranslations({ locale, namespace: 'dates' }),
  ])
  return { letters, state, health, length, dates }
}
