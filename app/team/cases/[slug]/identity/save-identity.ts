import type { IdentityAnswer } from '@/components/case-file/identity-answer'
import type { Day } from '@/lib/domain/dates/day'
import type { FieldConflict } from '@/lib/domain/identity/merge-identity'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { identityText } from '@/lib/domain/record-form/identity-to-texts'
import { readCaseForm } from '@/lib/domain/record-form/read-case-form'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
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
  const shown = conflicts.map(({ field, theirs, mine }) =>
    ({ field, theirs: identityText(field, theirs), mine: identityText(field, mine) }))
  return { ...refuseFile(kept, 'conflict'), conflicts: shown }
}
