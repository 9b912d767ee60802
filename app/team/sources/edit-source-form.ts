import { getTranslations } from 'next-intl/server'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import type { Day } from '@/lib/domain/dates/day'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { formatEdtf } from '@/lib/i18n/format-span'
import { editSource } from '@/lib/records/edit-source'
import type { Result } from '@/lib/records/result'
import { findSourceAt } from '@/lib/team/read-source-history'
import { answerConflict } from '../answer-conflict'
import { keepForm } from '../keep-form'
import { readSourceForm, sourceToTexts } from './source-texts'

/** Changes a source as a form says, and answers its id; or the form, with what is wrong or others changed meanwhile. */
export async function editSourceForm(
  viewer: Viewer, form: unknown, on: Day,
): Promise<{ ok: true; value: string } | { ok: false; answer: KeptAnswer }> {
  let conflict: KeptAnswer | null = null
  const kept = await keepForm(form, async (typed): Promise<Result<string, string>> => {
    const fields = readSourceForm(typed, on)
    if (!fields.ok) return fields
    const input = { sourceId: typed.sourceId ?? '', version: Number(typed.version), fields: fields.value }
    const edited = await editSource(viewer, input, on)
    if (edited.ok) return { ok: true, value: input.sourceId }
    if (edited.reason !== 'conflict') return { ok: false, reason: edited.reason }
    const base = await findSourceAt(viewer, input.sourceId, input.version)
    const present = await findSourceAt(viewer, input.sourceId, edited.version)
    if (!base || !present) return { ok: false, reason: 'unknown_version' }
    const forms = { base: sourceToTexts(base), typed, present: sourceToTexts(present) }
    conflict = answerConflict(edited, forms, await speakSource())
    return { ok: false, reason: 'conflict' }
  })
  return kept.ok || conflict === null ? kept : { ok: false, answer: conflict }
}

/** Tells a field of a source in words. */
async function speakSource(): Promise<(field: string, texts: FormTexts) => { field: string; text: string }> {
  const [t, dates] = await Promise.all([getTranslations('team-prisons'), getTranslations('dates')])
  return (field, texts) => {
    const text = texts[field] ?? ''
    if (field === 'confidential') return { field, text: t(text === 'yes' ? 'yes' : 'no') }
    return { field, text: field === 'published' && parseEdtf(text).ok ? formatEdtf(text, dates) : text }
  }
}
