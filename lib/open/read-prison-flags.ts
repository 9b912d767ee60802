import type { Queryable } from '@/lib/db/connect'
import { readWatched } from '@/lib/db/read-watched'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import type { Day } from '@/lib/domain/dates/day'
import { ruleSchema } from '@/lib/domain/rules/rule'
import { numberSetting } from '@/lib/domain/rules/settings'
import { beginsPeriod, flagsOn, MANY_AT_ONE_PRISON } from '@/lib/domain/rules/u25-many-at-one-prison'

/** The flags of prisons on a day, by prison: U25, where it is in force. */
export async function readPrisonFlags(sql: Queryable, asOf: Day): Promise<Map<string, PrisonFlag>> {
  const rules = await sql<{ rule: unknown }[]>`
    SELECT jsonb_build_object('id', id, 'name', name, 'holdsWhen', holds_when, 'tiers', tiers, 'settings', settings,
      'basis', basis, 'kind', kind, 'public', public, 'enabled', enabled) AS rule
    FROM open.rule WHERE id IN ('U01', 'U25') AND enabled AND public ORDER BY id`
  const parsed = rules.map(({ rule }) => ruleSchema.parse(rule))
  const many = parsed.find(({ id }) => id === MANY_AT_ONE_PRISON)
  if (!many || Number.isNaN(numberSetting(many, 'days'))) return new Map()
  const isYoung = beginsPeriod(many, parsed.find(({ id }) => id === 'U01'))
  const days = numberSetting(many, 'days')
  return flagsOn(await readWatched(sql, sql`open.period`, { day: asOf, days, isYoung }), many, asOf)
}
