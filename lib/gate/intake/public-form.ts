import { isLocale, type Locale } from '@/lib/i18n/locales'
import { letterForm } from './letter-form'
import type { ReadForm } from './read-form'
import { signingForm } from './signing-form'
import { stepForms } from './step-form'

/** Where a form was sent: the language of its page, and the name in its address, empty where it has none. */
export interface FormPlace {
  locale: Locale
  name: string
}

/** A kind of form of the public site. */
export interface PublicForm {
  /** What comes after the language in its address; the first group is the name. */
  path: RegExp
  /** Makes a submission of what was typed; null for what no form of ours sends. */
  read: (typed: Record<string, string>, place: FormPlace) => ReadForm | null
}

const FORMS: readonly PublicForm[] = [signingForm, ...stepForms, letterForm]

/** Bytes that a form may bring: texts of a few hundred letters, each of up to nine signs in an address. */
export const LARGEST_FORM = 32_768

/** The form that is sent to an address, and where; null where none is. */
export function findForm(url: string): { form: PublicForm; place: FormPlace } | null {
  const [, locale = '', rest = ''] = /^\/([a-z]{2})\/(.+)$/.exec(url) ?? []
  if (!isLocale(locale)) return null
  for (const form of FORMS) {
    const match = form.path.exec(rest)
    if (match) return { form, place: { locale, name: match[1] ?? '' } }
  }
  return null
}

/** Whether a form may be sent to an address. */
export function isForm(url: string): boolean {
  return findForm(url) !== null
}
