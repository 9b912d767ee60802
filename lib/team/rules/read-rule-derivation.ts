import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { RuleDerivation } from '@/lib/domain/rules/change/team-rule'

/** How far the derivation of all cases is that a change of rules has caused; null where none is under way. */
export async function readRuleDerivation(viewer: Viewer): Promise<RuleDerivation | null> {
  if (!roleMay(viewer.role, 'rule.confirm')) return null
  const [row] = await teamSql()<RuleDerivation[]>`
    SELECT coalesce((SELECT r.done FROM file.recompile r WHERE r.generation > w.derive_after
        ORDER BY r.generation DESC LIMIT 1), 0) AS done,
      (SELECT count(*)::int FROM file.case) AS total
    FROM (SELECT max(derive_after) AS derive_after FROM file.rule_proposal
      WHERE derive_after IS NOT NULL AND derived_at IS NULL HAVING count(*) > 0) w`
  return row ?? null
}
