import { getTranslations } from 'next-intl/server'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import type { Day } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { editPrison } from '@/lib/records/edit-prison'
import type { Result } from '@/lib/records/result'
import { findPrisonAt } from '@/lib/team/read-prison-history'
import { answerConflict } from '../answer-conflict'
import { keepForm } from '../keep-form'
import { prisonFieldsOf, toTexts } from './prison-fields'

/** Changes a prison as a form says, and answers its id; or the form, with what is wrong or others changed meanwhile. */
export async function editPrisonForm(
  viewer: Viewer, form: unknown, on: Day,
): Promise<{ ok: true; value: string } | { ok: false; answer: KeptAnswer }> {
  let conflict: KeptAnswer | null = null
  const kept = await keepForm(form, async (typed): Promise<Result<string, string>> => {
    const input = { prisonId: typed.prisonId ?? '', version: Number(typed.version), fields: prisonFieldsOf(typed) }
    const edited = await editPrison(viewer, input, on)
    if (edited.ok) return { ok: true, value: input.prisonId }
    if (edited.reason !== 'conflict') return { ok: false, reason: edited.reason }
    const base = await findPrisonAt(viewer, input.prisonId, input.version)
    const present = await findPrisonAt(viewer, input.prisonId, edited.version)
    if (!base || !present) return { ok: false, reason: 'unknown_version' }
    const forms = { base: toTexts(base), typed, present: toTexts(present) }
    conflict = answerConflict(edited, forms, sayIn(await getTranslations('team-prisons')))
    return { ok: false, reason: 'conflict' }
  })
  return kept.ok || conflict === null ? kept : { ok: false, answer: conflict }
}

/** Tells a field of a prison in words. */
function sayIn(t: (key: `precision.${'site' | 'city'}`) => string) {
  return (field: string, texts: FormTexts) => {
    const text = texts[field] ?? ''
    const isPrecision = field === 'locationPrecision' && (text === 'site' || text === 'city')
    return { field, text: isPrecision ? t(`precision.${text}`) : text }
  }
}
