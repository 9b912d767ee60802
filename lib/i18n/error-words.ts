import en from './messages/en/errors.json'
import { DEFAULT_LOCALE, isLocale, type Locale } from './locales'

const FAILED: Record<Locale, typeof en.failed> = { en: en.failed }

/**
 * What a page says that could not be made, by the language of its address. These few words are taken straight
 * from the messages: the page that failed may have failed to load them.
 */
export function failedWords(locale: unknown): typeof en.failed {
  return FAILED[typeof locale === 'string' && isLocale(locale) ? locale : DEFAULT_LOCALE]
}

const CLOSED: Record<Locale, typeof en.closed> = { en: en.closed }

/** What a closed site says, by the language of the address. */
export function closedWords(locale: Locale): typeof en.closed {
  return CLOSED[locale]
}

const FAILED_TEAM: Record<Locale, typeof en.team> = { en: en.team }

/** The same for a page of the workspace, by the language of its account. */
export function failedTeamWords(locale: unknown): typeof en.team {
  return FAILED_TEAM[typeof locale === 'string' && isLocale(locale) ? locale : DEFAULT_LOCALE]
}
