import { getTranslations } from 'next-intl/server'
import type { IdentityAnswer } from '@/components/case-file/identity-answer'
import type { Day } from '@/lib/domain/dates/day'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import type { IdentityField } from '@/lib/domain/identity/identity'
import type { FieldConflict } from '@/lib/domain/identity/merge-identity'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { identityText } from '@/lib/domain/record-form/identity-to-texts'
import { readCaseForm } from '@/lib/domain/record-form/read-case-form'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { formatEdtf } from '@/lib/i18n/format-span'
import { editCase } from '@/lib/records/edit-case'
import { findCaseFile } from '@/lib/team/case-file/find-case-file'
import { sourceIdOf } from '../../../record/source-id-of'
import { answerFileForm, refuseFile } from '../answer-file-form'
import { keepTyped } from './keep-typed'

type IdentityEnd = { to: string } | Omit<IdentityAnswer, 'found'>

/** Saves who somebody is, as a form says it: leads on, or answers the form with what is wrong or others changed. */
export async function saveIdentity(viewer: Viewer, texts: FormTexts, on: Day): Promise<IdentityEnd> {
  const form = readCaseForm(texts, on)
  const reason = texts.reason?.trim() ?? ''
  const faults = { ...(!form.ok && form.faults), ...(reason === '' && { reason: 'required' }) }
  if (!form.ok || reason === '') return { ...refuseFile(texts, 'unclear', faults), conflicts: [] }
  let conflicts: FieldConflict[] = []
  const end = await answerFileForm(viewer, texts, { matter: 'identity', done: 'edited' }, async (caseId) => {
    const source = await sourceIdOf(viewer, form.source)
    if (!source.ok) return source
    const input = { caseId, version: Number(texts.version), identity: form.identity, sourceId: source.value, reason }
    const result = await editCase(viewer, input, on)
    if (!result.ok && result.reason === 'conflict') conflicts = result.conflicts
    return result
  })
  if ('to' in end) return end
  if (conflicts.length === 0) return { ...end, conflicts: [] }
  const file = await findCaseFile(viewer, texts.slug ?? '')
  if (!file) return { ...refuseFile(texts, 'unknown_case'), conflicts: [] }
  const kept = await keepTyped(viewer, file, texts, form.identity)
  const say = await speakIdentity()
  const shown = conflicts.map(({ field, theirs, mine }) =>
    ({ field, theirs: say(field, theirs), mine: say(field, mine) }))
  return { ...refuseFile(kept, 'conflict'), conflicts: shown }
}

/** What a field says, in the language of the account. */
async function speakIdentity(): Promise<(field: IdentityField, value: unknown) => string> {
  const [sexes, dates] = await Promise.all([getTranslations('new-case.sexes'), getTranslations('dates')])
  return (field, value) => {
    const text = identityText(field, value)
    if (field === 'sex' && sexes.has(text)) return sexes(text)
    return field === 'birthDate' && parseEdtf(text).ok ? formatEdtf(text, dates) : text
  }
}
