import { teamSql } from '@/lib/db/team'
import { parseDay } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { TeamRuleVersion } from '@/lib/domain/rules/change/team-rule'
import { ruleSchema } from '@/lib/domain/rules/rule'

interface VersionRow extends Omit<TeamRuleVersion, 'content' | 'inForceOn'> {
  content: unknown
  inForceOn: string
}

/** All versions of a rule, newest first. */
export async function listRuleVersions(viewer: Viewer, rule: string): Promise<TeamRuleVersion[]> {
  if (!roleMay(viewer.role, 'rule.confirm')) return []
  const rows = await teamSql()<VersionRow[]>`
    SELECT v.version, v.content, v.in_force_on AS "inForceOn", coalesce(a.alias, v.author) AS author,
      coalesce(c.alias, v.confirmed_by) AS "confirmedBy", v.reason
    FROM file.rule_version v
    LEFT JOIN file.account a ON a.id::text = v.author
    LEFT JOIN file.account c ON c.id::text = v.confirmed_by
    WHERE v.rule_id = ${rule} ORDER BY v.version DESC`
  return rows.flatMap(({ content, inForceOn, ...row }) => {
    const day = parseDay(inForceOn)
    return day === null ? [] : [{ ...row, content: ruleSchema.parse(content), inForceOn: day }]
  })
}
