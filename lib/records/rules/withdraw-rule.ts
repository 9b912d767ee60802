import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inTransaction } from '../in-transaction'
import type { Result } from '../result'

export const ruleProposalInput = z.strictObject({ proposal: z.uuid() })
export type RuleProposalInput = z.output<typeof ruleProposalInput>

/** `stale`: there is no such proposal any more, or somebody decided it. */
export type WithdrawRuleReason = 'not_allowed' | 'stale'

/** Takes a proposed change of a rule back: by its author, or refused by another administrator. */
export async function withdrawRule(
  viewer: Viewer, { proposal }: RuleProposalInput,
): Promise<Result<{ proposal: string }, WithdrawRuleReason>> {
  if (!roleMay(viewer.role, 'rule.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransaction<Result<{ proposal: string }, WithdrawRuleReason>>([], async ({ db }) => {
    const [gone] = await db<{ rule: string }>`
      UPDATE file.rule_proposal SET state = 'withdrawn', decided_by = ${viewer.accountId}::text, decided_at = now()
      WHERE id = ${proposal}::text::uuid AND state = 'proposed' RETURNING rule_id AS rule`
    if (!gone) return { ok: false, reason: 'stale' }
    await writeAudit(db, [{
      actor: viewer.accountId, action: 'rule.withdraw', subjectKind: 'rule_proposal', subjectId: proposal,
      fields: [`rule:${gone.rule}`], digest: null,
    }])
    return { ok: true, value: { proposal } }
  })
}
