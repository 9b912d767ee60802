import { readWatched } from '@/lib/db/read-watched'
import { teamSql } from '@/lib/db/team'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { ruleSchema } from '@/lib/domain/rules/rule'
import { numberSetting } from '@/lib/domain/rules/settings'
import { flagsOn } from '@/lib/domain/rules/u25-many-at-one-prison'

/** What U25 says of one prison on a day in the team's picture; null where it says nothing, or is not in force. */
export async function findPrisonFlag(viewer: Viewer, prisonId: string, asOf: Day): Promise<PrisonFlag | null> {
  if (!roleMay(viewer.role, 'case.read')) return null
  const sql = teamSql()
  const [found] = await sql<{ rule: unknown }[]>`
    SELECT jsonb_build_object('id', id, 'name', name, 'holdsWhen', holds_when, 'tiers', tiers, 'settings', settings,
      'basis', basis, 'kind', kind, 'public', public, 'enabled', enabled) AS rule
    FROM file.rule WHERE id = 'U25' AND enabled`
  if (!found) return null
  const rule = ruleSchema.parse(found.rule)
  const days = numberSetting(rule, 'days')
  if (Number.isNaN(days)) return null
  const periods = sql`(SELECT * FROM file.period WHERE picture = 'team')`
  const people = await readWatched(sql, periods, { day: asOf, days, isYoung: false, prisonId })
  return flagsOn(people, rule, asOf).get(prisonId) ?? null
}
