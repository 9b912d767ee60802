import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '../in-transaction'
import { readInput } from '../read-input'
import type { Result } from '../result'

const askLiftInput = z.strictObject({ caseId: z.uuid() })

export type AskLiftResult = Result<Record<string, never>, 'not_allowed' | 'not_locked_down' | 'already_asked'>

/**
 * Asks, as an administrator, that a lockdown be lifted: nothing happens before another one does it. Throws a ZodError
 * for input that no form sends.
 */
export async function askLift(viewer: Viewer, input: z.input<typeof askLiftInput>): Promise<AskLiftResult> {
  const { caseId } = readInput(askLiftInput, input)
  if (!roleMay(viewer.role, 'case.lock_down')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<AskLiftResult>([caseId], async ({ db }) => {
    const [standing] = await db<{ id: string; isAsked: boolean }>`
      SELECT id::text, lift_asked_by IS NOT NULL AS "isAsked" FROM file.lockdown
      WHERE case_id = ${caseId}::text::uuid AND lifted_at IS NULL FOR UPDATE`
    if (!standing) return { ok: false, reason: 'not_locked_down' }
    if (standing.isAsked) return { ok: false, reason: 'already_asked' }
    await db`
      UPDATE file.lockdown SET lift_asked_by = ${viewer.accountId}::text, lift_asked_at = now()
      WHERE id = ${standing.id}::text::uuid`
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'case.ask_lift', subjectKind: 'case', subjectId: caseId, fields: ['lockdown'],
      digest: null,
    }])
    return { ok: true, value: {} }
  })
}
