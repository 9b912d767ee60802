import { z } from 'zod'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { writeAudit } from '@/lib/db/audit'
import { inCaseTransaction } from './in-case-transaction'
import type { Result } from './result'

const withdrawConsentInput = z.strictObject({ caseId: z.uuid() })

/** As a form sends it. */
export type WithdrawConsent = z.input<typeof withdrawConsentInput>

export type WithdrawConsentReason = 'unknown_case' | 'no_consent'

/**
 * Withdraws every consent of a case that still stands, as of the clock's civil day `on`: in the same transaction the
 * case vanishes from schema open. Answers how many there were. Throws a ZodError for input that no form sends.
 */
export async function withdrawConsent(
  actor: string,
  input: WithdrawConsent,
  on: Day,
): Promise<Result<{ withdrawn: number }, WithdrawConsentReason>> {
  const { caseId } = withdrawConsentInput.parse(input)
  return inCaseTransaction(caseId, on, async ({ models, db }) => {
    if ((await models.caseFile.count({ where: { id: caseId } })) === 0) return { ok: false, reason: 'unknown_case' }
    const rows = await db<{ id: string }>`
      UPDATE file.consent SET withdrawn_on = ${formatDay(on)}::text::date
      WHERE case_id = ${caseId}::text::uuid AND withdrawn_on IS NULL RETURNING id::text`
    if (rows.length === 0) return { ok: false, reason: 'no_consent' }
    await writeAudit(db, [{
      actor, action: 'consent.withdraw', subjectKind: 'case', subjectId: caseId, fields: ['withdrawnOn'], digest: null,
    }])
    return { ok: true, value: { withdrawn: rows.length } }
  })
}
