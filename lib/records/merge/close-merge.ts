import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '../in-transaction'
import { readInput } from '../read-input'
import type { Result } from '../result'

export const closeMergeInput = z.strictObject({ mergeId: z.uuid() })

export type CloseMergeReason = 'not_allowed' | 'unknown_merge'

/**
 * Takes a proposal back, or refuses it, as any reviewer, while nobody has confirmed it; the pair can be proposed anew.
 * Throws a ZodError for input that no form sends.
 */
export async function closeMerge(
  viewer: Viewer,
  input: z.input<typeof closeMergeInput>,
): Promise<Result<Record<string, never>, CloseMergeReason>> {
  if (!roleMay(viewer.role, 'case.merge')) return { ok: false, reason: 'not_allowed' }
  const { mergeId } = readInput(closeMergeInput, input)
  return inTransaction<Result<Record<string, never>, CloseMergeReason>>([], async ({ db }) => {
    const [closed] = await db<{ case: string }>`
      UPDATE file.case_merge SET closed_by = ${viewer.accountId}::text, closed_at = now()
      WHERE id = ${mergeId}::text::uuid AND closed_at IS NULL AND confirmed_at IS NULL
      RETURNING from_case::text AS case`
    if (!closed) return { ok: false, reason: 'unknown_merge' }
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'case.close_merge', subjectKind: 'case', subjectId: closed.case,
      fields: [`merge:${mergeId}`], digest: null,
    }])
    return { ok: true, value: {} }
  })
}
