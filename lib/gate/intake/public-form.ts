import { isLocale, type Locale } from '@/lib/i18n/locales'

/** A form of the public site, by its address. */
export type PublicForm =
  | { kind: 'signature'; locale: Locale; appeal: string }
  | { kind: 'confirmation' | 'withdrawal'; locale: Locale }

/** Bytes that a form may bring: texts of a few hundred letters, each of up to nine signs in an address. */
export const LARGEST_FORM = 32_768

const FORM = /^\/([a-z]{2})\/act\/(?:(confirm|withdraw)|([a-z0-9][a-z0-9-]{1,79})\/sign)$/

/** The form that is sent to an address; null where none is. */
export function findForm(url: string): PublicForm | null {
  const [, locale = '', step, appeal] = FORM.exec(url) ?? []
  if (!isLocale(locale)) return null
  if (appeal !== undefined) return { kind: 'signature', locale, appeal }
  return { kind: step === 'confirm' ? 'confirmation' : 'withdrawal', locale }
}

/** Whether a form may be sent to an address. */
export function isForm(url: string): boolean {
  return findForm(url) !== null
}
