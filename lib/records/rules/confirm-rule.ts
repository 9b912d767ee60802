import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { readStoredRules } from '@/lib/db/read-rules'
import type { Statements } from '@/lib/db/statements'
import { toRenewing } from '@/lib/domain/contract/change-tags'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { changesBetween, changesLevels } from '@/lib/domain/rules/change/rule-change'
import { contentOf } from '@/lib/domain/rules/change/rule-content'
import { evaluators } from '@/lib/domain/rules/evaluators'
import { ruleSchema, type Rule } from '@/lib/domain/rules/rule'
import { countsOthers, MANY_AT_ONE_PRISON } from '@/lib/domain/rules/u25-many-at-one-prison'
import { inTransaction } from '../in-transaction'
import { digestOf, readKeys } from '../keys'
import type { Result } from '../result'
import { writeChange } from '../write-change'
import { putInForce, restartPreviews } from './put-in-force'
import type { RuleProposalInput } from './withdraw-rule'

const LOCK_TIMEOUT_MS = 5_000

/**
 * `own_proposal`: two people change a rule; `no_preview`: what it would do is not computed yet; `stale`: it was
 * decided, or the rule was changed since.
 */
export type ConfirmRuleReason = 'not_allowed' | 'own_proposal' | 'no_preview' | 'stale'
type Confirmed = Result<{ rule: string }, ConfirmRuleReason>

/**
 * Puts a proposed change of a rule in force, by somebody other than its author, once what it does is known. Cases that
 * are saved from then on follow it; the jobs derive all others anew, and until it is their turn they show what stands.
 * Throws RecordBusy where an import or another derivation holds the rules.
 */
export async function confirmRule(viewer: Viewer, { proposal }: RuleProposalInput, on: Day): Promise<Confirmed> {
  if (!roleMay(viewer.role, 'rule.confirm')) return { ok: false, reason: 'not_allowed' }
  const [actor, lockTimeoutMs] = [viewer.accountId, LOCK_TIMEOUT_MS]
  return inTransaction<Confirmed>([], ({ db }) => confirm(db, actor, proposal, on), { lockTimeoutMs })
}

async function confirm(db: Statements, actor: string, proposal: string, on: Day): Promise<Confirmed> {
  // No release loads rules meanwhile, and no derivation of all cases reads them.
  await db`SELECT true AS locked FROM pg_advisory_xact_lock(86730, 3)`
  await db`SELECT true AS locked FROM pg_advisory_xact_lock(86730, 7)`
  const waiting = await readWaiting(db, proposal)
  if (!waiting) return { ok: false, reason: 'stale' }
  const { content, base, author, reason, isPreviewed } = waiting
  const stored = (await readStoredRules(db)).find(({ rule }) => rule.id === content.id)
  if (stored?.version !== base) return { ok: false, reason: 'stale' }
  if (author === actor) return { ok: false, reason: 'own_proposal' }
  if (!isPreviewed) return { ok: false, reason: 'no_preview' }
  const isDerived = !derives(stored.rule, content)
  await db`
    UPDATE file.rule_proposal SET state = 'confirmed', decided_by = ${actor}::text, decided_at = now(),
      derive_after = CASE WHEN NOT ${isDerived}::boolean
        THEN (SELECT coalesce(max(generation), 0) FROM file.recompile) END
    WHERE id = ${proposal}::text::uuid`
  await putInForce(db, {
    rule: content, before: stored.rule, version: base + 1, author, confirmedBy: actor, reason, on, isDerived,
    isTold: true,
  })
  await restartPreviews(db)
  await writeAudit(db, [{
    actor, action: 'rule.confirm', subjectKind: 'rule_proposal', subjectId: proposal,
    fields: [`rule:${content.id}`, `version:${base + 1}`], digest: digestOf(await readKeys(db), content),
  }])
  const isTakenBack = stored.rule.public && !content.public
  await writeChange(db, new Set(isTakenBack ? ['rules'] : ['method', ...toRenewing(['rules'])]))
  return { ok: true, value: { rule: content.id } }
}

const waitingRow = z.object({
  content: ruleSchema, base: z.number(), author: z.string(), reason: z.string(), isPreviewed: z.boolean(),
})

async function readWaiting(db: Statements, proposal: string): Promise<z.infer<typeof waitingRow> | null> {
  const [row] = await db<object>`
    SELECT content, base, author, reason, preview_ended AS "isPreviewed" FROM file.rule_proposal
    WHERE id = ${proposal}::text::uuid AND state = 'proposed' FOR UPDATE`
  return row ? waitingRow.parse(row) : null
}

/** Whether periods of cases hang on what changed: not on words. The rule that marks prisons says only who counts. */
function derives(before: Rule, after: Rule): boolean {
  if (after.id === MANY_AT_ONE_PRISON) return countsOthers(before, after)
  return evaluators.has(after.id) && changesLevels(changesBetween(contentOf(before), contentOf(after)))
}
