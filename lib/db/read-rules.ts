import { ruleSchema, type Rule } from '@/lib/domain/rules/rule'
import type { Statements } from './statements'

/** The rules that are in force, as administrators left them. */
export async function readRulesInForce(db: Statements): Promise<Rule[]> {
  const rows = await db<{ rule: unknown }>`
    SELECT jsonb_build_object('id', id, 'name', name, 'holdsWhen', holds_when, 'tiers', tiers, 'settings', settings,
      'basis', basis, 'kind', kind, 'public', public, 'enabled', enabled) AS rule
    FROM file.rule WHERE enabled ORDER BY id`
  return rows.map((row) => ruleSchema.parse(row.rule))
}
