import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from './in-transaction'
import { findMerged } from './merge/find-merged'
import { readInput } from './read-input'
import type { Result } from './result'

const cancelErasureInput = z.strictObject({ caseId: z.uuid() })

export type CancelErasureReason = 'not_allowed' | 'not_requested'

/** Takes a request back, by any administrator, while nobody has confirmed it. Throws a ZodError for other input. */
export async function cancelErasure(
  viewer: Viewer,
  input: z.input<typeof cancelErasureInput>,
): Promise<Result<Record<string, never>, CancelErasureReason>> {
  const { caseId } = readInput(cancelErasureInput, input)
  if (!roleMay(viewer.role, 'case.erase')) return { ok: false, reason: 'not_allowed' }
  return inTransaction([caseId], async ({ models, db }) => {
    const asked = [caseId, ...(await findMerged(db, caseId)).map(({ id }) => id)]
    const { count } = await models.erasure.deleteMany({ where: { caseId: { in: asked }, confirmedAt: null } })
    if (count === 0) return { ok: false, reason: 'not_requested' }
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'case.cancel_erasure', subjectKind: 'case', subjectId: caseId, fields: [],
      digest: null,
    }])
    return { ok: true, value: {} }
  })
}
