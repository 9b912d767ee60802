import { fillLetter } from '@/lib/domain/letters/fill-letter'
import type { LetterLanguage, LetterText } from '@/lib/domain/letters/letter-content'
import { formatDayLong } from '@/lib/i18n/format-day'
import type { LetterFacts, LetterSpeakers } from './tell-facts'

/** A letter as somebody can send it, with what its page says before it. */
export interface ComposedLetter {
  language: LetterLanguage
  /** Also the title of the call. */
  subject: string
  lead: string
  demands: string[]
  body: string
}

/** Fills a letter with what is published of those for whom it is, told in its own language. */
export function composeLetter(
  language: LetterLanguage,
  text: LetterText,
  told: LetterFacts,
  { letters, dates }: Pick<LetterSpeakers, 'letters' | 'dates'>,
): ComposedLetter {
  const lines = (key: string, items: string[]) =>
    items.map((item, at) => letters(key, { number: at + 1, text: item })).join('\n')
  const named = {
    name: told.name,
    day: formatDayLong(told.asOf, dates),
    facts: lines('line', told.facts),
    sources: letters('sourceLines', { lines: lines('line', told.sources) }),
    demands: '',
  }
  const demands = text.demands.map((demand) => fillLetter(demand, named))
  // Signs that part directions on a page mean nothing to many mail programs.
  const fill = (one: string) =>
    fillLetter(one, { ...named, demands: lines('numbered', demands) }).replace(/[\u2066-\u2069]/g, '')
  return { language, subject: fill(text.title).replace(/\s+/g, ' '), lead: fill(text.lead), demands, body: fill(text.letter) }
}
