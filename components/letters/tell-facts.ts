import { stateSentences } from '@/components/case/state-sentences'
import { isClosed, mayBeHeld } from '@/components/cases/custody'
import { formatSentenceLength } from '@/components/cases/format-sentence-length'
import { silenceOf } from '@/components/silence/silence-days'
import type { CasePage } from '@/lib/domain/contract/case-page'
import { formatDayCount } from '@/lib/i18n/format-count'
import { formatEdtf } from '@/lib/i18n/format-span'
import { nameIn } from '@/lib/i18n/order-names'
import type { Translate } from '@/lib/i18n/translate'

/** Translators of one language, for a letter in it: each speaks the area, or the part of one, that its name says. */
export interface LetterSpeakers {
  letters: Translate
  /** `case.state` */
  state: Translate
  /** `case.health` */
  health: Translate
  /** `cases.length` */
  length: Translate
  dates: Translate
}

/** What fills a letter: for whom it is, and what is published on which day. */
export interface LetterFacts {
  name: string
  asOf: string
  facts: string[]
  /** On what the facts rest, a line each. */
  sources: string[]
}

/** What is published of one person, who must be named in the language of the letter. */
export function tellCase(language: string, page: CasePage, speakers: LetterSpeakers): LetterFacts {
  const [facts, sources] = [tellFacts(page, speakers), tellSources(page, speakers)]
  return { name: nameIn(language, page.name), asOf: page.asOf, facts, sources }
}

/**
 * What is published of somebody on the day of the page, as sentences for a letter: the state and the prison, the days
 * of silence, the sentence, and what is published of their health.
 */
function tellFacts(page: CasePage, { letters, state, health, length, dates }: LetterSpeakers): string[] {
  const silence = mayBeHeld(page.status) ? silenceOf(page) : null
  const term = isClosed(page.status) ? null : formatSentenceLength(page.sentence, length)
  return [
    ...stateSentences(page, state, dates),
    ...(silence === null ? [] : [letters(`fact.silence.${silence.since}`, { count: formatDayCount(silence, dates) })]),
    ...(term === null ? [] : [letters('fact.sentence', { length: term })]),
    ...page.health.map(({ condition, severity, treatment }) => letters('fact.health', {
      concern: health('concern', { condition: asSentence(condition), severity: severity ?? 'none' }),
      treatment: health('treatment', { status: treatment ?? 'none' }),
    })),
  ]
}

/** On what the record of somebody rests, a line each. */
function tellSources({ sources }: CasePage, { letters, dates }: LetterSpeakers): string[] {
  return sources.map(({ title, publisher, published, url }) => {
    const parts = [title, publisher, published === null ? null : formatEdtf(published, dates), url]
    return parts.filter((part) => part !== null).join(letters('sourceJoin'))
  })
}

function asSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
