import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '../in-transaction'
import { requiredText } from '../input-parts'
import { readInput } from '../read-input'
import type { Result } from '../result'

export const tellApartInput = z.strictObject({ one: z.uuid(), other: z.uuid(), reason: requiredText(2000) })

export type TellApartReason = 'not_allowed' | 'same_case' | 'unknown_case' | 'already_apart' | 'proposed'
export type TellApartResult = Result<Record<string, never>, TellApartReason>

/**
 * Puts on record, as a reviewer, that two cases which look alike are of two people: nobody is asked about them again. A
 * proposal to merge them must be closed first. Throws a ZodError for input that no form sends.
 */
export async function tellApart(viewer: Viewer, input: z.input<typeof tellApartInput>): Promise<TellApartResult> {
  if (!roleMay(viewer.role, 'case.merge')) return { ok: false, reason: 'not_allowed' }
  const { reason, ...pair } = readInput(tellApartInput, input)
  const [one = '', other = ''] = [pair.one, pair.other].sort()
  if (one === other) return { ok: false, reason: 'same_case' }
  return inTransaction<TellApartResult>([one, other], async ({ db }) => {
    const [found] = await db<{ there: number; proposed: boolean }>`
      SELECT (SELECT count(*)::int FROM file.case WHERE erased_at IS NULL
          AND id IN (${one}::text::uuid, ${other}::text::uuid)) AS there,
        EXISTS (SELECT FROM file.case_merge m WHERE m.closed_at IS NULL AND m.confirmed_at IS NULL
          AND least(m.from_case, m.into_case) = ${one}::text::uuid
          AND greatest(m.from_case, m.into_case) = ${other}::text::uuid) AS proposed`
    if (found?.there !== 2) return { ok: false, reason: 'unknown_case' }
    if (found.proposed) return { ok: false, reason: 'proposed' }
    const made = await db`
      INSERT INTO file.case_distinct (one, other, reason, decided_by)
      VALUES (${one}::text::uuid, ${other}::text::uuid, ${reason}::text, ${viewer.accountId}::text)
      ON CONFLICT DO NOTHING RETURNING one::text`
    if (made.length === 0) return { ok: false, reason: 'already_apart' }
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'case.tell_apart', subjectKind: 'case', subjectId: one,
      fields: [`other:${other}`], digest: null,
    }])
    return { ok: true, value: {} }
  })
}
