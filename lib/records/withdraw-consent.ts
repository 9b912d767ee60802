import { z } from 'zod'
import type { Statements } from '@/lib/db/statements'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inCaseTransaction } from './in-case-transaction'
import { CONSENT_SCOPES } from './record-consent'
import { readInput } from './read-input'
import type { Result } from './result'

const withdrawConsentInput = z.strictObject({
  caseId: z.uuid(),
  /** Only for these, as a family may ask that the photo go; left out, for everything. */
  scopes: z.array(z.enum(CONSENT_SCOPES).exclude(['site'])).min(1).max(4).optional(),
})

/** As a form sends it. */
export type WithdrawConsent = z.input<typeof withdrawConsentInput>

export type WithdrawConsentReason = 'not_allowed' | 'unknown_case' | 'no_consent'
export type WithdrawConsentResult = Result<{ withdrawn: number }, WithdrawConsentReason>

/**
 * Withdraws every consent of a case that still stands, or takes scopes off it, as of the clock's civil day `on`: in the
 * same transaction the case vanishes from schema open, or what those scopes carried. It takes nobody else: who asks to
 * be taken off must not wait. Answers how many consents it touched. Throws a ZodError for input that no form sends.
 */
export async function withdrawConsent(
  viewer: Viewer,
  input: WithdrawConsent,
  on: Day,
): Promise<WithdrawConsentResult> {
  const { caseId, scopes } = readInput(withdrawConsentInput, input)
  if (!roleMay(viewer.role, 'consent.record')) return { ok: false, reason: 'not_allowed' }
  return inCaseTransaction<WithdrawConsentResult>(caseId, on, async ({ models, db, tell }) => {
    if ((await models.caseFile.count({ where: { id: caseId } })) === 0) return { ok: false, reason: 'unknown_case' }
    const withdrawn = scopes ? await takeScopes(db, caseId, scopes) : await takeAll(db, caseId, viewer.accountId, on)
    if (withdrawn === 0) return { ok: false, reason: 'no_consent' }
    tell({
      actor: viewer.accountId, action: 'consent.withdraw', subjectKind: 'case', subjectId: caseId,
      fields: scopes ? scopes.map((scope) => `scope:${scope}`) : ['withdrawnOn'], digest: null,
    })
    return { ok: true, value: { withdrawn } }
  })
}

async function takeAll(db: Statements, caseId: string, accountId: string, on: Day): Promise<number> {
  const rows = await db<{ id: string }>`
    UPDATE file.consent SET withdrawn_on = ${formatDay(on)}::text::date, withdrawn_by = ${accountId}::text
    WHERE case_id = ${caseId}::text::uuid AND withdrawn_on IS NULL RETURNING id::text`
  return rows.length
}

async function takeScopes(db: Statements, caseId: string, scopes: readonly string[]): Promise<number> {
  const taken = JSON.stringify(scopes)
  const rows = await db<{ id: string }>`
    UPDATE file.consent SET scopes = ARRAY(SELECT s FROM unnest(scopes) AS s
      WHERE s NOT IN (SELECT jsonb_array_elements_text(${taken}::text::jsonb)))
    WHERE case_id = ${caseId}::text::uuid AND withdrawn_on IS NULL
      AND scopes && ARRAY(SELECT jsonb_array_elements_text(${taken}::text::jsonb)) RETURNING id::text`
  return rows.length
}
