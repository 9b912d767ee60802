import type { Locale } from '@/lib/i18n/locales'

/** Names, and what is no word but tells the code something. */
const NAMES = [
  'Vigil', '{page} – Vigil', '{count, number} km', 'gregorian', 'latin', 'Telegram', 'WhatsApp', 'Bluesky',
]

/** What is written in a language as it is in English. */
export const SAME_IN_BOTH: Readonly<Record<Locale, readonly string[]>> = {
  en: [],
  fa: [],
  fr: [
    ...NAMES, 'Amputation', 'Article', 'article {value}', 'Code', 'Conditions', 'Consul', 'Corrections', 'hypertension',
    'Improbable', 'improbable',
    'Licence', 'Menu', 'Normal', 'Note', 'Pause', 'Photo', 'Prison', 'Prisons', 'Province', 'Province.', 'Public', 'Publication', 'Silence', 'silence',
    'Source', 'Sources', 'Torture',
  ],
  es: [...NAMES, 'Improbable', 'improbable', 'No', 'no', 'Normal', 'diabetes'],
}
