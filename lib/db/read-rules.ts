import { ruleSchema, type Rule } from '@/lib/domain/rules/rule'
import type { Statements } from './statements'

/** The rules that are in force, as administrators left them; without their texts, on which no level hangs. */
export async function readRulesInForce(db: Statements): Promise<Rule[]> {
  const rows = await db<{ rule: unknown }>`
    SELECT jsonb_build_object('id', id, 'name', name, 'holdsWhen', holds_when, 'tiers', tiers, 'settings', settings,
      'basis', basis, 'kind', kind, 'public', public, 'enabled', enabled) AS rule
    FROM file.rule WHERE enabled ORDER BY id`
  return rows.map((row) => ruleSchema.parse(row.rule))
}

/** A rule as it is now, with its texts, and as the release that runs here brings it: null where none has said so. */
export interface StoredRule {
  rule: Rule
  version: number
  shipped: Rule | null
}

/** Every rule, in force or not, by id. */
export async function readStoredRules(db: Statements): Promise<StoredRule[]> {
  const rows = await db<{ rule: unknown; version: number; shipped: unknown }>`
    SELECT jsonb_build_object('id', id, 'name', name, 'holdsWhen', holds_when, 'tiers', tiers, 'settings', settings,
      'basis', basis, 'kind', kind, 'public', public, 'enabled', enabled, 'texts', texts) AS rule, version, shipped
    FROM file.rule ORDER BY id`
  return rows.map(({ rule, version, shipped }) => ({
    rule: ruleSchema.parse(rule), version, shipped: shipped === null ? null : ruleSchema.parse(shipped),
  }))
}
