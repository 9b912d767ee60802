import { z } from 'zod'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { writeAudit } from '@/lib/db/audit'
import { inTransaction } from './in-transaction'
import { readInput } from './read-input'
import type { Result } from './result'

const unassignCaseInput = z.strictObject({ caseId: z.uuid(), accountId: z.string().min(1).max(100) })

/** As a form sends it. */
export type UnassignCase = z.input<typeof unassignCaseInput>

export type UnassignCaseReason = 'not_allowed' | 'not_a_member'

/**
 * Takes somebody off a case: oneself at any time, others as a reviewer. Throws a ZodError for input that no form sends.
 */
export async function unassignCase(
  viewer: Viewer,
  input: UnassignCase,
): Promise<Result<Record<string, never>, UnassignCaseReason>> {
  const { caseId, accountId } = readInput(unassignCaseInput, input)
  const action = accountId === viewer.accountId ? 'case.watch' : 'case.assign'
  if (!roleMay(viewer.role, action)) return { ok: false, reason: 'not_allowed' }
  return inTransaction([caseId], async ({ models, db }) => {
    const { count } = await models.caseMember.deleteMany({ where: { caseId, accountId } })
    if (count === 0) return { ok: false, reason: 'not_a_member' }
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'case.unassign', subjectKind: 'case', subjectId: caseId,
      fields: [`member:${accountId}`], digest: null,
    }])
    return { ok: true, value: {} }
  })
}
