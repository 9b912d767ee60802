import { indexNames, type NameIndex } from '@/lib/domain/lists/cells/name-index'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { answerList } from '@/lib/records/lists/answer-list'
import { askListStep } from '@/lib/records/lists/ask-list-step'
import { findOpenList } from '@/lib/team/find-list-file'
import { orBusy } from '../or-busy'
import { textsOf } from '../record/texts-of'
import { knownNames } from './known-names'

const MOST_FIELDS = 450

/** Keeps the answers of a form, or has the list laid beside the record; answers the address of the next page. */
export async function answerListForm(viewer: Viewer, form: unknown): Promise<string> {
  const texts = textsOf(form, MOST_FIELDS)
  const list = await findOpenList(viewer, texts.importId ?? '')
  if (!list?.mapping) return '/team/imports?fault=unknown_import'
  const page = `/team/imports/${list.id}`
  if (texts.intent === 'lay') {
    const asked = await orBusy(() => askListStep(viewer, { importId: list.id, step: 'prepare' }))
    return asked.ok ? page : `${page}/questions?fault=${asked.reason}`
  }
  const answers = answersIn(texts, indexNames(await knownNames(viewer)))
  const kept = await orBusy(() => answerList(viewer, { importId: list.id, answers, save: texts.save === 'yes' }))
  return kept.ok ? `${page}/questions` : `${page}/questions?fault=${kept.reason}`
}

/** The answers by their patterns; of a prison or country named by hand, its id, if exactly one is called so. */
export function answersIn(texts: FormTexts, names: NameIndex): Record<string, string> {
  const given = Object.keys(texts).flatMap((name): [string, string][] => {
    const at = /^p(\d{1,3})$/.exec(name)?.[1]
    const [pattern, choice] = [texts[name] ?? '', texts[`q${at}`] ?? '']
    const answer = choice === 'other' ? named(pattern, texts[`o${at}`] ?? '', names) : choice
    return at === undefined || pattern === '' || pattern.length > 400 || !answer ? [] : [[pattern, answer.slice(0, 200)]]
  })
  return Object.fromEntries(given)
}

function named(pattern: string, name: string, names: NameIndex): string | null {
  if (pattern.startsWith('country:')) return names.countryCalled(name)
  const [only, other] = names.prisonsCalled(name)
  return only && !other ? only.id : null
}
