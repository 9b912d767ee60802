import { readStoredRules, type StoredRule } from '@/lib/db/read-rules'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { ruleSchema, type Rule } from '@/lib/domain/rules/rule'

/** Every rule as it is now, by id, with its version and what the release says of it. */
export async function listStoredRules(viewer: Viewer): Promise<StoredRule[]> {
  if (!roleMay(viewer.role, 'rule.confirm')) return []
  return readStoredRules(overPostgres(teamSql()))
}

/** The rules as they were on an earlier day, by id: the last version of each that had begun by its end. */
export async function listRulesOn(viewer: Viewer, day: Day): Promise<Rule[]> {
  if (!roleMay(viewer.role, 'rule.confirm')) return []
  const rows = await teamSql()<{ content: unknown }[]>`
    SELECT DISTINCT ON (rule_id) content FROM file.rule_version WHERE in_force_on <= ${formatDay(day)}::date
    ORDER BY rule_id, version DESC`
  return rows.map(({ content }) => ruleSchema.parse(content))
}
