import { isLocale, type Locale } from '@/lib/i18n/locales'
import { followForm } from './follow-form'
import { gatheringForm } from './gathering-form'
import { letterForm } from './letter-form'
import type { ReadForm } from './read-form'
import type { Upload } from './read-upload'
import { signingForm } from './signing-form'
import { stepForms } from './step-form'
import { tellBackForm } from './tell-back-form'
import { tellForm } from './tell-form'

/** Where a form was sent: the language of its page, and the name in its address, empty where it has none. */
export interface FormPlace {
  locale: Locale
  name: string
}

/** A kind of form of the public site. */
export interface PublicForm {
  /** What comes after the language in its address; the first group is the name. */
  path: RegExp
  /** Bytes that it may bring, and letters of one field, where they are not those of most forms. */
  largest?: number
  longest?: number
  /** Whether a script does work for it: what comes without has a smaller share of the minute. */
  asksWork?: boolean
  /** The field that brings files, and how many. */
  files?: { field: string; most: number }
  /** Makes a submission of what was typed, and of files; null for what no form of ours sends. */
  read: (
    typed: Record<string, string>,
    place: FormPlace,
    upload?: Pick<Upload, 'files' | 'fault'>,
  ) => ReadForm | null | Promise<ReadForm | null>
}

const FORMS: readonly PublicForm[] = [
  signingForm, ...stepForms, letterForm, gatheringForm, tellForm, tellBackForm,
  followForm,
]

/** Bytes that most forms may bring: texts of a few hundred letters, each of up to nine signs in an address. */
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

/** Bytes that a form may bring to an address; null where none may be sent. */
export function largestForm(url: string): number | null {
  const found = findForm(url)
  return found && (found.form.largest ?? LARGEST_FORM)
}

/** Whether the form of an address brings files: over a slow line that takes minutes. */
export function bringsFiles(url: string): boolean {
  return findForm(url)?.form.files !== undefined
}
