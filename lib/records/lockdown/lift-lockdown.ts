import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '../in-transaction'
import { readInput } from '../read-input'
import type { Result } from '../result'

const liftLockdownInput = z.strictObject({ caseId: z.uuid() })

export type LiftLockdownReason = 'not_allowed' | 'not_locked_down' | 'lift_not_asked' | 'own_lift'
export type LiftLockdownResult = Result<Record<string, never>, LiftLockdownReason>

/**
 * Lifts a lockdown, as another administrator than the one who asked for it; the database holds the two apart too.
 * Nothing is published by it: the case may be cleared again. Throws a ZodError for input that no form sends.
 */
export async function liftLockdown(
  viewer: Viewer,
  input: z.input<typeof liftLockdownInput>,
): Promise<LiftLockdownResult> {
  const { caseId } = readInput(liftLockdownInput, input)
  if (!roleMay(viewer.role, 'case.lock_down')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<LiftLockdownResult>([caseId], async ({ db }) => {
    const [standing] = await db<{ id: string; askedBy: string | null }>`
      SELECT id::text, lift_asked_by AS "askedBy" FROM file.lockdown
      WHERE case_id = ${caseId}::text::uuid AND lifted_at IS NULL FOR UPDATE`
    if (!standing) return { ok: false, reason: 'not_locked_down' }
    if (standing.askedBy === null) return { ok: false, reason: 'lift_not_asked' }
    if (standing.askedBy === viewer.accountId) return { ok: false, reason: 'own_lift' }
    await db`
      UPDATE file.lockdown SET lifted_by = ${viewer.accountId}::text, lifted_at = now()
      WHERE id = ${standing.id}::text::uuid`
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'case.lift', subjectKind: 'case', subjectId: caseId, fields: ['lockdown'],
      digest: null,
    }])
    return { ok: true, value: {} }
  })
}
