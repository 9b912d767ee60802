import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { versionNumber } from '@/lib/domain/history/version-number'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from './in-transaction'
import { readInput } from './read-input'
import type { Result } from './result'

const settleIdentityInput = z.strictObject({ caseId: z.uuid(), version: versionNumber })

export type SettleIdentityReason = 'not_allowed' | 'not_sent_back'

/**
 * Lets a version of who somebody is rest that was sent back to the viewer: what the reviewer wrote stands, and waits
 * for the author no longer. To write anew answers it as well. Throws a ZodError for input that no form sends.
 */
export async function settleIdentity(
  viewer: Viewer,
  input: z.input<typeof settleIdentityInput>,
): Promise<Result<Record<string, never>, SettleIdentityReason>> {
  if (!roleMay(viewer.role, 'case.edit')) return { ok: false, reason: 'not_allowed' }
  const { caseId, version } = readInput(settleIdentityInput, input)
  return inTransaction([caseId], async ({ models, db }) => {
    const { count } = await models.waitingIdentity.deleteMany({
      where: { caseId, version, forWhom: 'author', author: viewer.accountId },
    })
    if (count === 0) return { ok: false, reason: 'not_sent_back' }
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'case.settle', subjectKind: 'case', subjectId: caseId,
      fields: [`version:${version}`], digest: null,
    }])
    return { ok: true, value: {} }
  })
}
