import { APPEAL_LANGUAGES } from '@/lib/domain/appeals/appeal-content'
import { readTypedDay } from '@/lib/domain/dates/typed-day'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { PostContent } from '@/lib/domain/updates/post-content'

/** A post as the texts of its form: a line for each case and each appeal that it speaks of. */
export function textsOfPost({ dated, cases, appeals, texts }: PostContent): FormTexts {
  const told = APPEAL_LANGUAGES.flatMap((language) => {
    const text = texts[language]
    return text ? [[`${language}.title`, text.title], [`${language}.body`, text.body]] : []
  })
  return { ...Object.fromEntries(told), dated, cases: cases.join('\n'), appeals: appeals.join('\n') }
}

/** What the form says; the schema of a post judges it. A language with nothing in its fields is not there. */
export function postOfTexts(texts: FormTexts): unknown {
  const told = APPEAL_LANGUAGES.flatMap((language) => {
    const [title, body] = [texts[`${language}.title`] ?? '', texts[`${language}.body`] ?? '']
    return title.trim() === '' && body.trim() === '' ? [] : [[language, { title, body }]]
  })
  return {
    dated: readTypedDay(texts.dated ?? '') ?? '', cases: linesOf(texts.cases), appeals: linesOf(texts.appeals),
    texts: Object.fromEntries(told),
  }
}

/** The field of the form that a fault of the schema is about. */
export function postFieldOf(path: readonly PropertyKey[]): string {
  const [, part, language, name] = path.map(String)
  if (part === 'texts') return language === undefined ? 'en.title' : `${language}.${name ?? 'title'}`
  return part ?? String(path[0] ?? 'slug')
}

function linesOf(text = ''): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}
