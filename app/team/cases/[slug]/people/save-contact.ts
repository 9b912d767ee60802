import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { saveSourceContact } from '@/lib/records/save-source-contact'
import { answerFileForm, type FormEnd } from '../answer-file-form'

/** Keeps the contact that a form says: a new one, or the one that it names, as it was read. */
export async function saveContact(viewer: Viewer, texts: FormTexts): Promise<FormEnd> {
  const { contactId, version, name = '', reach = '' } = texts
  const note = texts.note?.trim() || null
  const change = contactId === undefined ? undefined : { contactId, version: Number(version) }
  return answerFileForm(viewer, texts, { matter: 'people', done: 'contact_saved' }, (caseId) =>
    saveSourceContact(viewer, { caseId, change, sourceId: texts.sourceId || null, name, reach, note }))
}
