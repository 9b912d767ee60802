import { readTypedDay } from '@/lib/domain/dates/typed-day'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { LETTER_LANGUAGES, type LetterContent, type LetterLanguage } from '@/lib/domain/letters/letter-content'

const PARTS = ['title', 'lead', 'demands', 'letter'] as const

/** A call to write as the texts of its form: a line for each demand and each addressee. */
export function textsOfLetter({ deadline, to, copies, language, texts }: LetterContent): FormTexts {
  const told = LETTER_LANGUAGES.flatMap((one) => {
    const text = texts[one]
    return text ? PARTS.map((part) => {
      const value = text[part]
      return [`${one}.${part}`, typeof value === 'string' ? value : value.join('\n')]
    }) : []
  })
  return { ...Object.fromEntries(told), deadline, to: to.join('\n'), copies: copies.join('\n'), language }
}

/** What the form says; the schema of a call judges it. A language with nothing in its fields is not there. */
export function letterOfTexts(texts: FormTexts): unknown {
  return {
    deadline: readTypedDay(texts.deadline ?? '') ?? '',
    to: linesOf(texts.to),
    copies: linesOf(texts.copies),
    language: texts.language ?? '',
    texts: Object.fromEntries(LETTER_LANGUAGES.flatMap((language) => textIn(language, texts))),
  }
}

/** For whom the form says that a new call is: those of an appeal where it names one, else a case. */
export function aboutOfTexts({ appeal = '', caseSlug = '' }: FormTexts): unknown {
  return appeal === '' ? { kind: 'case', slug: caseSlug.trim() } : { kind: 'appeal', slug: appeal }
}

/** The field of the form that a fault of the schema is about. */
export function letterFieldOf(path: readonly PropertyKey[]): string {
  const [first, part, language, name] = path.map(String)
  if (part === 'texts') return language === undefined ? 'en.title' : `${language}.${name ?? 'title'}`
  if (first === 'about') return 'caseSlug'
  return part ?? first ?? 'slug'
}

/** The lines of a field, without empty ones. */
export function linesOf(text = ''): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}

function textIn(language: LetterLanguage, texts: FormTexts): [string, unknown][] {
  const [title, lead, demands, letter] = PARTS.map((part) => texts[`${language}.${part}`] ?? '')
  const isEmpty = [title, lead, demands, letter].every((text) => text?.trim() === '')
  return isEmpty ? [] : [[language, { title, lead, demands: linesOf(demands), letter: letter?.replaceAll('\r\n', '\n') }]]
}
