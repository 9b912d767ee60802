import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { readStoredRules } from '@/lib/db/read-rules'
import type { Statements } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { versionNumber } from '@/lib/domain/history/version-number'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { changesBetween } from '@/lib/domain/rules/change/rule-change'
import {
  contentOf, findFaults, ruleContentSchema, withContent, type RuleFault,
} from '@/lib/domain/rules/change/rule-content'
import { ruleSchema, type Rule } from '@/lib/domain/rules/rule'
import { inTransaction } from '../in-transaction'
import { digestOf, readKeys } from '../keys'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { isDeriving } from './is-deriving'
import { previewStep } from './preview-rule'

/** How many cases are looked at while the author waits. */
const SAMPLE = 25

const CONTROL = /\p{Cc}|\p{Surrogate}/u

const proposeRuleInput = z.strictObject({
  rule: ruleSchema.shape.id,
  /** The version that the author began from. */
  base: versionNumber,
  content: ruleContentSchema,
  /** Why: for who confirms it, and for who comes later. */
  reason: z.string().trim().min(1).max(500).refine((text) => !CONTROL.test(text), 'holds a control character'),
})
export type ProposeRule = z.output<typeof proposeRuleInput>

/** Reads what a form or a program sent; throws a ZodError for anything else. */
export function readProposeRule(input: unknown): ProposeRule {
  return readInput(proposeRuleInput, input)
}

/** `waiting`: a change of this rule is proposed already; `stale`: it was changed since; `bad_rule`: see `faults`. */
export type ProposeRuleReason = 'not_allowed' | 'unknown_rule' | 'stale' | 'waiting' | 'unchanged'
export type ProposeRuleResult =
  Result<{ proposal: string }, ProposeRuleReason> | { ok: false; reason: 'bad_rule'; faults: RuleFault[] }

/**
 * Proposes a change of a rule, which another person confirms. What it would do is computed for the first cases at once,
 * and for the rest by the jobs.
 */
export async function proposeRule(viewer: Viewer, input: ProposeRule, on: Day): Promise<ProposeRuleResult> {
  if (!roleMay(viewer.role, 'rule.edit')) return { ok: false, reason: 'not_allowed' }
  const proposed = await inTransaction<ProposeRuleResult>([], ({ db }) => writeProposal(db, viewer, input, on))
  const sql = teamSql()
  if (proposed.ok && !(await isDeriving(sql))) {
    await previewStep(sql, on, { proposal: proposed.value.proposal, batch: SAMPLE })
  }
  return proposed
}

async function writeProposal(
  db: Statements, { accountId }: Viewer, { rule: id, base, content, reason }: ProposeRule, on: Day,
): Promise<ProposeRuleResult> {
  const stored = (await readStoredRules(db)).find(({ rule }) => rule.id === id)
  if (!stored) return { ok: false, reason: 'unknown_rule' }
  if (stored.version !== base) return { ok: false, reason: 'stale' }
  const faults = findFaults(stored.rule, content)
  if (faults.length > 0) return { ok: false, reason: 'bad_rule', faults }
  const changes = changesBetween(contentOf(stored.rule), content)
  if (changes.length === 0) return { ok: false, reason: 'unchanged' }
  const proposal = await insertProposal(db, withContent(stored.rule, content), { base, reason, accountId, on })
  if (proposal === null) return { ok: false, reason: 'waiting' }
  await writeAudit(db, [{
    actor: accountId, action: 'rule.propose', subjectKind: 'rule_proposal', subjectId: proposal,
    fields: [`rule:${id}`, ...new Set(changes.map(({ what }) => what))], digest: digestOf(await readKeys(db), content),
  }])
  return { ok: true, value: { proposal } }
}

interface Proposing {
  base: number
  reason: string
  accountId: string
  on: Day
}

/** The id of the proposal; null where one of the same rule is open. */
async function insertProposal(
  db: Statements, rule: Rule, { base, reason, accountId, on }: Proposing,
): Promise<string | null> {
  const [row] = await db<{ id: string }>`
    INSERT INTO file.rule_proposal (rule_id, base, content, reason, author, proposed_on)
    VALUES (${rule.id}::text, ${base}::int, ${JSON.stringify(rule)}::text::jsonb, ${reason}::text, ${accountId}::text,
      ${formatDay(on)}::text::date)
    ON CONFLICT DO NOTHING RETURNING id::text`
  return row?.id ?? null
}
