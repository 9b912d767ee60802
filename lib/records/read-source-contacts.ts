import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { readFieldKeys } from '@/lib/db/field-keys'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { maySeeContacts } from './contacts/may-see-contacts'
import { openContact, type ContactFields } from './contacts/sealed-contact'
import { inTransaction } from './in-transaction'
import { readInput } from './read-input'
import type { Result } from './result'

const readSourceContactsInput = z.strictObject({ caseId: z.uuid() })

/** How a source of a case is reached. */
export interface SourceContact extends ContactFields {
  contactId: string
  sourceId: string | null
  version: number
}

/**
 * Reads how the sources of a case are reached, as one of its own people or an administrator, and writes down who read
 * which, in the same transaction: what is not in the audit log was not shown. Throws a ZodError for input that no page
 * sends, and a FieldCipherFault where a field was tampered with.
 */
export async function readSourceContacts(
  viewer: Viewer,
  input: z.input<typeof readSourceContactsInput>,
): Promise<Result<SourceContact[], 'not_allowed'>> {
  const { caseId } = readInput(readSourceContactsInput, input)
  return inTransaction([], async ({ models, db }): Promise<Result<SourceContact[], 'not_allowed'>> => {
    if (!(await maySeeContacts(db, viewer, caseId))) return { ok: false, reason: 'not_allowed' }
    const rows = await models.sourceContact.findMany({
      where: { caseId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], omit: { createdAt: true, author: true },
    })
    if (rows.length === 0) return { ok: true, value: [] }
    const keys = readFieldKeys()
    const contacts = rows.map(({ id, sourceId, version, ...sealed }) =>
      ({ contactId: id, sourceId, version, ...openContact(keys, id, sealed) }))
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'source_contact.read', subjectKind: 'case', subjectId: caseId,
      fields: contacts.map(({ contactId }) => `contact:${contactId}`), digest: null,
    }])
    return { ok: true, value: contacts }
  })
}
