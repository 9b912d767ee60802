'use server'

import type { FileAnswer } from '@/components/case-file/file-answer'
import type { ContactsAnswer } from '@/components/case-file/contacts-answer'
import { askViewer } from '@/lib/auth/ask-viewer'
import { assignCase } from '@/lib/records/assign-case'
import { readSourceContacts } from '@/lib/records/read-source-contacts'
import { removeSourceContact } from '@/lib/records/remove-source-contact'
import { unassignCase } from '@/lib/records/unassign-case'
import { answerFileForm, fileTexts, goOn, refuseFile } from '../answer-file-form'
import { readCaseId } from '../read-case-id'
import { saveContact } from './save-contact'

const matter = 'people'

/** Gives the case to somebody, to have it or to watch it. */
export async function assignAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.assign')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  const kind = texts.kind === 'owner' ? 'owner' : 'watcher'
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'assigned' }, (caseId) =>
    assignCase(viewer, { caseId, accountId: texts.accountId ?? '', kind })))
}

/** Takes somebody off the case: oneself, or as a reviewer anybody. */
export async function unassignAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('case.watch')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'unassigned' }, (caseId) =>
    unassignCase(viewer, { caseId, accountId: texts.accountId ?? '' })))
}

/** Shows how the sources of the case are reached, and writes down who looked. */
export async function readContactsAction(_before: ContactsAnswer, form: FormData): Promise<ContactsAnswer> {
  const viewer = await askViewer('source_contact.read')
  const caseId = readCaseId(form)
  if (typeof viewer === 'string') return { reason: viewer, contacts: null }
  if (caseId === null) return { reason: 'malformed', contacts: null }
  const result = await readSourceContacts(viewer, { caseId })
  return result.ok ? { reason: null, contacts: result.value } : { reason: result.reason, contacts: null }
}

/** Keeps how a source is reached, or changes it. */
export async function saveContactAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('source_contact.read')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await saveContact(viewer, texts))
}

/** Removes how a source is reached. */
export async function removeContactAction(_before: FileAnswer, form: FormData): Promise<FileAnswer> {
  const viewer = await askViewer('source_contact.read')
  const texts = fileTexts(form)
  if (typeof viewer === 'string') return refuseFile(texts, viewer)
  return goOn(await answerFileForm(viewer, texts, { matter, done: 'contact_removed' }, (caseId) =>
    removeSourceContact(viewer, { caseId, contactId: texts.contactId ?? '' })))
}
