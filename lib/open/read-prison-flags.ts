import type { Queryable } from '@/lib/db/connect'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { ruleSchema } from '@/lib/domain/rules/rule'
import { flagsOf, MANY_AT_ONE_PRISON } from '@/lib/domain/rules/u25-many-at-one-prison'
import { talliedOn } from './tallied'

/** The flags of prisons on a day, by prison: U25, where it is in force. */
export async function readPrisonFlags(sql: Queryable, asOf: Day): Promise<Map<string, PrisonFlag>> {
  const [many] = await sql<{ rule: unknown }[]>`
    SELECT jsonb_build_object('id', id, 'name', name, 'holdsWhen', holds_when, 'tiers', tiers, 'settings', settings,
      'basis', basis, 'kind', kind, 'public', public, 'enabled', enabled) AS rule
    FROM open.rule WHERE id = ${MANY_AT_ONE_PRISON} AND enabled AND public`
  if (!many) return new Map()
  const rows = await sql<{ prison: string; people: number }[]>`
    SELECT prison_id AS prison, sum(people)::int AS people
    FROM (${talliedOn(sql, formatDay(asOf), ['flagging'])}) counted GROUP BY prison_id`
  return flagsOf(new Map(rows.map(({ prison, people }) => [prison, people])), ruleSchema.parse(many.rule))
}
