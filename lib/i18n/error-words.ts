import { DEFAULT_LOCALE, isLocale, type Locale } from './locales'
import en from './messages/en/errors.json'
import es from './messages/es/errors.json'
import fa from './messages/fa/errors.json'
import fr from './messages/fr/errors.json'

/** These few words are taken straight from the messages: what failed may have failed to load them. */
const WORDS: Record<Locale, typeof en> = { en, fa, fr, es }
const REFUSED: readonly { at: number; words: keyof typeof en.refused }[] = [
  { at: 400, words: '400' }, { at: 404, words: '404' }, { at: 405, words: '405' }, { at: 410, words: '404' },
  { at: 500, words: '500' }, { at: 502, words: '503' }, { at: 503, words: '503' }, { at: 504, words: '504' },
]

/** What a page says that could not be made, by the language of its address. */
export function failedWords(locale: unknown): typeof en.failed {
  return wordsIn(locale).failed
}

/** What a closed site says, by the language of the address. */
export function closedWords(locale: Locale): typeof en.closed {
  return WORDS[locale].closed
}

/** The same for a page of the workspace, by the language of its account. */
export function failedTeamWords(locale: unknown): typeof en.team {
  return wordsIn(locale).team
}

/** Why an address has no page, by its status; one without words of its own is a request not understood. */
export function refusedWords(locale: Locale, status: number): { title: string; text: string } {
  return WORDS[locale].refused[REFUSED.find(({ at }) => at === status)?.words ?? '400']
}

function wordsIn(locale: unknown): typeof en {
  return WORDS[typeof locale === 'string' && isLocale(locale) ? locale : DEFAULT_LOCALE]
}
