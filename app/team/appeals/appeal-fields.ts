import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { APPEAL_LANGUAGES, type AppealContent, type AppealLanguage } from '@/lib/domain/appeals/appeal-content'
import { readTypedDay } from '@/lib/domain/dates/typed-day'

const FILTERS = ['status', 'prison', 'urgency', 'sex', 'nationality'] as const
const PARTS = ['title', 'summary', 'body', 'demands'] as const

/** An appeal as the texts of its form: a line for each demand and each person named. */
export function textsOfAppeal({ dated, speaksFor, texts }: AppealContent): FormTexts {
  const told = APPEAL_LANGUAGES.flatMap((language) => {
    const text = texts[language]
    return text ? PARTS.map((part) => {
      const value = text[part]
      return [`${language}.${part}`, typeof value === 'string' ? value : value.join('\n')]
    }) : []
  })
  const filters = FILTERS.map((name) => [`filter.${name}`, speaksFor.filter?.[name] ?? ''])
  return Object.fromEntries([...told, ...filters, ['dated', dated], ['slugs', speaksFor.slugs.join('\n')]])
}

/** What the form says; the schema of an appeal judges it. A language with nothing in its fields is not there. */
export function appealOfTexts(texts: FormTexts): unknown {
  const filter = Object.fromEntries(FILTERS.flatMap((name) => {
    const value = (texts[`filter.${name}`] ?? '').trim()
    return value === '' ? [] : [[name, value]]
  }))
  return {
    dated: readTypedDay(texts.dated ?? '') ?? '',
    speaksFor: { slugs: linesOf(texts.slugs), filter: Object.keys(filter).length > 0 ? filter : null },
    texts: Object.fromEntries(APPEAL_LANGUAGES.flatMap((language) => textIn(language, texts))),
  }
}

/** The field of the form that a fault of the schema is about. */
export function appealFieldOf(path: readonly PropertyKey[]): string {
  const [, part, language, name] = path.map(String)
  if (part === 'texts') return language === undefined ? 'en.title' : `${language}.${name ?? 'title'}`
  if (part === 'speaksFor') return language === 'filter' ? `filter.${name ?? 'status'}` : 'slugs'
  return part ?? String(path[0] ?? 'slug')
}

function textIn(language: AppealLanguage, texts: FormTexts): [string, unknown][] {
  const [title, summary, body, demands] = PARTS.map((part) => texts[`${language}.${part}`] ?? '')
  const isEmpty = [title, summary, body, demands].every((text) => text?.trim() === '')
  return isEmpty ? [] : [[language, { title, summary, body, demands: linesOf(demands) }]]
}

function linesOf(text = ''): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
}
