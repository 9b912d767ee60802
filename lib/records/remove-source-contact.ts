import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { maySeeContacts } from './contacts/may-see-contacts'
import { inTransaction } from './in-transaction'
import { readInput } from './read-input'
import type { Result } from './result'

const removeSourceContactInput = z.strictObject({ caseId: z.uuid(), contactId: z.uuid() })

export type RemoveSourceContactReason = 'not_allowed' | 'unknown_contact'

/**
 * Removes how a source is reached, for good: nothing of it is kept but that it was there. Throws a ZodError for input
 * that no form sends.
 */
export async function removeSourceContact(
  viewer: Viewer,
  input: z.input<typeof removeSourceContactInput>,
): Promise<Result<Record<string, never>, RemoveSourceContactReason>> {
  const { caseId, contactId } = readInput(removeSourceContactInput, input)
  return inTransaction([caseId], async ({ models, db }) => {
    if (!(await maySeeContacts(db, viewer, caseId))) return { ok: false, reason: 'not_allowed' }
    const { count } = await models.sourceContact.deleteMany({ where: { id: contactId, caseId } })
    if (count === 0) return { ok: false, reason: 'unknown_contact' }
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'source_contact.remove', subjectKind: 'case', subjectId: caseId,
      fields: [`contact:${contactId}`], digest: null,
    }])
    return { ok: true, value: {} }
  })
}
