import type { AbstractIntlMessages, Messages } from 'next-intl'
import type { Locale } from './locales'

const AREAS = [
  'account',
  'act',
  'alerts',
  'api-docs',
  'audit',
  'axis',
  'batches',
  'board',
  'case',
  'case-file',
  'cases',
  'codebook',
  'common',
  'corrections',
  'data',
  'dates',
  'days',
  'editions',
  'embed',
  'errors',
  'events',
  'feeds',
  'follow',
  'gatherings',
  'glossary',
  'held-before',
  'home',
  'import-people',
  'letters',
  'mail',
  'map',
  'maps',
  'method',
  'mode',
  'new-case',
  'places',
  'privacy',
  'prisons',
  'reasons',
  'record',
  'review',
  'rules',
  'search',
  'share',
  'silence',
  'statistics',
  'team-alerts',
  'team-appeals',
  'team-case',
  'team-editions',
  'team-gatherings',
  'team-imports',
  'team-ledger',
  'team-letters',
  'team-merges',
  'team-prisons',
  'team-rules',
  'team-signers',
  'team-sources',
  'team-tasks',
  'team-tips',
  'team-updates',
  'tell',
  'timeline',
  'updates',
  'vocabulary',
  'workspace',
] as const

/** All messages of a language, keyed by area: `messages/en/case.json` is `messages.case`. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const areas = await Promise.all(AREAS.map((area) => loadArea(locale, area)))
  return Object.fromEntries(areas)
}

async function loadArea(locale: Locale, area: string): Promise<[string, AbstractIntlMessages]> {
  const file: { default: AbstractIntlMessages } = await import(`./messages/${locale}/${area}.json`)
  return [area, file.default]
}
