import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { ruleSchema, type Rule } from '@/lib/domain/rules/rule'

/** The rules of urgency, those for the team alone too, by id. */
export async function listRules(viewer: Viewer): Promise<Rule[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const rows = await teamSql()`
    SELECT id, name, holds_when AS "holdsWhen", tiers, settings, basis, kind, public, enabled, texts
    FROM file.rule ORDER BY id`
  return rows.map((row) => ruleSchema.parse(row))
}
