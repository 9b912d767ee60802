import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { readFieldKeys } from '@/lib/db/field-keys'
import { versionNumber } from '@/lib/domain/history/version-number'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { maySeeContacts } from './contacts/may-see-contacts'
import { sealContact } from './contacts/sealed-contact'
import type { CaseTransaction } from './in-case-transaction'
import { inTransaction } from './in-transaction'
import { optionalText, requiredText } from './input-parts'
import { readInput } from './read-input'
import type { Result } from './result'

const saveSourceContactInput = z.strictObject({
  caseId: z.uuid(),
  /** The contact that is changed and the version of it that was read; left out for a new one. */
  change: z.strictObject({ contactId: z.uuid(), version: versionNumber }).optional(),
  sourceId: z.string().min(1).max(100).nullable().default(null),
  name: requiredText(200),
  /** A telephone number, an address, whatever it takes. */
  reach: requiredText(1000),
  note: optionalText(2000),
})

/** As a form sends it. */
export type SaveSourceContact = z.input<typeof saveSourceContactInput>

export type SaveSourceContactReason = 'not_allowed' | 'unknown_case' | 'unknown_source' | 'unknown_contact' | 'stale_version'
export type SaveSourceContactResult = Result<{ contactId: string; version: number }, SaveSourceContactReason>

/**
 * Keeps how a source of a case is reached, encrypted, as one of the case's own people or an administrator. The audit
 * log is told that, and not what. Throws a ZodError for input that no form sends, and an Error without a field key.
 */
export async function saveSourceContact(viewer: Viewer, input: SaveSourceContact): Promise<SaveSourceContactResult> {
  const { caseId, change, sourceId, ...fields } = readInput(saveSourceContactInput, input)
  return inTransaction([caseId], async (transaction): Promise<SaveSourceContactResult> => {
    const { models, db } = transaction
    if (!(await maySeeContacts(db, viewer, caseId))) return { ok: false, reason: 'not_allowed' }
    if ((await models.caseFile.count({ where: { id: caseId } })) === 0) return { ok: false, reason: 'unknown_case' }
    const known = sourceId === null ? 1 : await models.source.count({ where: { id: sourceId } })
    if (known === 0) return { ok: false, reason: 'unknown_source' }
    const contactId = change?.contactId ?? randomUUID()
    const row = { ...sealContact(readFieldKeys(), contactId, fields), sourceId, author: viewer.accountId }
    const reason = change
      ? await changeContact(transaction, caseId, change, row)
      : await models.sourceContact.create({ data: { id: contactId, caseId, ...row }, select: { id: true } }) && null
    if (reason !== null) return { ok: false, reason }
    await writeAudit(db, [{
      actor: viewer.accountId, action: change ? 'source_contact.update' : 'source_contact.create', subjectKind: 'case',
      subjectId: caseId, fields: [`contact:${contactId}`], digest: null,
    }])
    return { ok: true, value: { contactId, version: (change?.version ?? 0) + 1 } }
  })
}

async function changeContact(
  { models }: CaseTransaction,
  caseId: string,
  { contactId: id, version }: { contactId: string; version: number },
  row: Omit<Parameters<typeof models.sourceContact.updateMany>[0]['data'], 'version'>,
): Promise<'unknown_contact' | 'stale_version' | null> {
  const { count } = await models.sourceContact.updateMany({
    where: { id, caseId, version }, data: { ...row, version: version + 1 },
  })
  if (count === 1) return null
  return (await models.sourceContact.count({ where: { id, caseId } })) === 0 ? 'unknown_contact' : 'stale_version'
}
