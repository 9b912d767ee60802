import { type FormState, refused } from '@/components/team/form-state'
import type { Absence } from '@/lib/auth/ask-viewer'
import { indexNames, type NameIndex } from '@/lib/domain/lists/cells/name-index'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { answerList } from '@/lib/records/lists/answer-list'
import { askListStep } from '@/lib/records/lists/ask-list-step'
import type { PlaceNames } from '@/lib/i18n/name-places'
import { findOpenList } from '@/lib/team/find-list-file'
import { orBusy } from '../or-busy'
import { textsOf } from '../record/texts-of'
import { knownNames } from './known-names'

const MOST_FIELDS = 450

/** How the page that asks calls prisons. */
type ReadShown = (viewer: Viewer) => Promise<Pick<PlaceNames, 'prison'>>

/**
 * Keeps the answers of a form, or has the list laid beside the record: the address of the next page, or why nothing was
 * kept, with all that was chosen and typed. A name by which nothing is known is marked by `unknown` and its place.
 */
export async function answerListForm(
  viewer: Viewer | Absence, form: unknown, readShown: ReadShown,
): Promise<{ to: string } | FormState> {
  const texts = textsOf(form, MOST_FIELDS)
  if (typeof viewer === 'string') return refused(viewer, texts)
  const list = await findOpenList(viewer, texts.importId ?? '')
  if (!list?.mapping) return refused('unknown_import', texts)
  const page = `/team/imports/${list.id}`
  if (texts.intent === 'lay') {
    const asked = await orBusy(() => askListStep(viewer, { importId: list.id, step: 'prepare' }))
    return asked.ok ? { to: page } : refused(asked.reason, texts)
  }
  const { answers, unknown } = answersIn(texts, await indexShown(viewer, readShown))
  const marks = Object.fromEntries(unknown.map((at) => [`unknown${at}`, 'yes']))
  if (unknown.length > 0) return refused('unknown_name', { ...texts, ...marks })
  const kept = await orBusy(() => answerList(viewer, { importId: list.id, answers, save: texts.save === 'yes' }))
  return kept.ok ? { to: `${page}/questions` } : refused(kept.reason, texts)
}

/** What prisons and countries are called, also as the page that asks shows them. */
async function indexShown(viewer: Viewer, readShown: ReadShown): Promise<NameIndex> {
  const [{ prisons, countries }, shown] = await Promise.all([knownNames(viewer), readShown(viewer)])
  const called = prisons.map((prison) => ({ ...prison, aliases: [...prison.aliases, shown.prison(prison)] }))
  return indexNames({ prisons: called, countries })
}

/**
 * The answers by their patterns; of a prison or country named by hand, its id, if exactly one is called so: else its
 * place among the questions is `unknown`. A name that was typed is the answer where none other was chosen.
 */
export function answersIn(texts: FormTexts, names: NameIndex): { answers: Record<string, string>; unknown: string[] } {
  const [answers, unknown]: [Record<string, string>, string[]] = [{}, []]
  for (const [name, pattern] of Object.entries(texts)) {
    const at = /^p(\d{1,3})$/.exec(name)?.[1]
    if (at === undefined || pattern === '' || pattern.length > 400) continue
    const [chosen, typed] = [texts[`q${at}`] ?? '', texts[`o${at}`]?.trim() ?? '']
    const isNamed = chosen === 'other' || (chosen === '' && typed !== '')
    const answer = isNamed ? named(pattern, typed, names) : chosen
    if (answer) answers[pattern] = answer.slice(0, 200)
    else if (isNamed && typed !== '') unknown.push(at)
  }
  return { answers, unknown }
}

function named(pattern: string, name: string, names: NameIndex): string | null {
  if (pattern.startsWith('country:')) return names.countryCalled(name)
  const [only, other] = names.prisonsCalled(name)
  return only && !other ? only.id : null
}
