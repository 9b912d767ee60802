import { teamSql } from '@/lib/db/team'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import { toWatchedPerson, type StoredWatched } from '@/lib/domain/contract/stored-watched'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { ruleSchema } from '@/lib/domain/rules/rule'
import { numberSetting } from '@/lib/domain/rules/settings'
import { COUNTED_BY_U25, flagsOn } from '@/lib/domain/rules/u25-many-at-one-prison'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'

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
  const day = formatDay(asOf)
  const people = await sql<StoredWatched[]>`
    SELECT p.prison_id, p.prison_possible_id, w.periods
    FROM file.period p CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('from', lower(o.valid), 'reasons', o.reasons) ORDER BY o.valid) AS periods
      FROM file.period o WHERE o.case_id = p.case_id AND o.picture = 'team'
        AND o.valid && daterange(${day}::date - ${days}::int, ${day}::date, '[]')) w
    WHERE p.picture = 'team' AND p.valid @> ${day}::date AND p.status = ANY (${HELD_STATUSES})
      AND p.prison_id = ${prisonId} AND EXISTS (SELECT FROM jsonb_array_elements(p.reasons) r
        WHERE r ->> 'rule' = ANY (${[...COUNTED_BY_U25]}) AND r ->> 'certainty' = 'certain')`
  return flagsOn(people.map(toWatchedPerson), rule, asOf).get(prisonId) ?? null
}
