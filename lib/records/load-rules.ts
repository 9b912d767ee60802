import type { AuditEntry } from '@/lib/db/audit'
import { readStoredRules, type StoredRule } from '@/lib/db/read-rules'
import type { Statements } from '@/lib/db/statements'
import type { Day } from '@/lib/domain/dates/day'
import type { Rule } from '@/lib/domain/rules/rule'
import { canonicalJson } from './canonical-json'
import { digestOf, type Keys } from './keys'
import { putInForce, restartPreviews } from './rules/put-in-force'

/** A rule of which a release says something else than administrators left in force, and in which of its fields. */
export interface KeptRule {
  id: string
  fields: string[]
}

/** What a release brings: what a database is to take, and what administrators have changed, which stays. */
export interface ShippedRules {
  fresh: Rule[]
  kept: KeptRule[]
}

/**
 * The rules of a file that a database is to take: those that it does not know, and those that the file says otherwise
 * than it last did while nobody here has changed them. Whatever administrators made of a rule stays, and where the
 * file differs from that, it is told.
 */
export async function findFreshRules(db: Statements, keys: Keys, rules: readonly Rule[]): Promise<ShippedRules> {
  const loaded = await db<{ id: string; digest: string }>`
    SELECT DISTINCT ON (subject_id) subject_id AS id, digest FROM file.audit
    WHERE action = 'rule.load' ORDER BY subject_id, seq DESC`
  const last = new Map(loaded.map(({ id, digest }) => [id, digest]))
  const stored = new Map((await readStoredRules(db)).map((one) => [one.rule.id, one]))
  const found: ShippedRules = { fresh: [], kept: [] }
  for (const rule of rules) {
    const { rule: own } = stored.get(rule.id) ?? {}
    const fields = own ? differing(own, rule) : []
    const isUntouched = own !== undefined && digestOf(keys, withoutTexts(own)) === last.get(rule.id)
    if (!own || (isUntouched && fields.length > 0)) found.fresh.push(rule)
    else if (fields.length > 0) found.kept.push({ id: rule.id, fields })
  }
  return found
}

/**
 * Puts rules in force that a release brings; answers their ids. Where there are any, all cases are to be derived anew
 * in the same transaction, and locked before; the audit log is told once that is done ({@link auditRules}).
 */
export async function loadRules(
  db: Statements, rules: readonly Rule[], { actor, on }: { actor: string; on: Day },
): Promise<string[]> {
  if (rules.length === 0) return []
  const stored = new Map<string, StoredRule>((await readStoredRules(db)).map((one) => [one.rule.id, one]))
  for (const rule of rules) {
    const own = stored.get(rule.id)
    const { texts } = own?.rule ?? {}
    await putInForce(db, {
      rule: texts ? { ...rule, texts } : rule, before: own?.rule ?? null, version: (own?.version ?? 0) + 1,
      author: actor, confirmedBy: null, reason: null, on, isDerived: true, isTold: stored.size > 0,
    })
  }
  await noteShipped(db, rules)
  await restartPreviews(db)
  return rules.map((rule) => rule.id)
}

/** What the audit log is told of rules that a release brought, an entry each. */
export function auditRules(keys: Keys, rules: readonly Rule[], actor: string): AuditEntry[] {
  return rules.map((rule) => ({
    actor, action: 'rule.load', subjectKind: 'rule', subjectId: rule.id, fields: Object.keys(rule),
    digest: digestOf(keys, rule),
  }))
}

/** Notes what the release says of rules, so that administrators see where they differ from it. */
export async function noteShipped(db: Statements, rules: readonly Rule[]): Promise<void> {
  await db`
    UPDATE file.rule r SET shipped = s.rule
    FROM jsonb_array_elements(${JSON.stringify(rules)}::text::jsonb) AS s(rule)
    WHERE r.id = s.rule ->> 'id' AND r.shipped IS DISTINCT FROM s.rule`
}

function differing(own: Rule, shipped: Rule): string[] {
  const kept = new Map<string, unknown>(Object.entries(own))
  return Object.entries(shipped).filter(([key, value]) => canonicalJson(kept.get(key)) !== canonicalJson(value))
    .map(([key]) => key)
}

function withoutTexts(rule: Rule): Rule {
  return { ...rule, texts: undefined }
}
