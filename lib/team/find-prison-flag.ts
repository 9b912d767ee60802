import { readRulesInForce } from '@/lib/db/read-rules'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { flagsOf, MANY_AT_ONE_PRISON } from '@/lib/domain/rules/u25-many-at-one-prison'

/** What U25 says of one prison on a day in the team's picture; null where it says nothing, or is not in force. */
export async function findPrisonFlag(viewer: Viewer, prisonId: string, asOf: Day): Promise<PrisonFlag | null> {
  return (await findPrisonFlags(viewer, asOf, prisonId)).get(prisonId) ?? null
}

/** The same of every prison that has such a flag, by its id, or of `prisonId` alone. */
export async function findPrisonFlags(
  viewer: Viewer, asOf: Day, prisonId?: string,
): Promise<ReadonlyMap<string, PrisonFlag>> {
  if (!roleMay(viewer.role, 'case.read')) return new Map()
  const sql = teamSql()
  const many = (await readRulesInForce(overPostgres(sql))).find(({ id }) => id === MANY_AT_ONE_PRISON)
  if (!many) return new Map()
  const there = prisonId === undefined ? sql`` : sql`AND prison_id = ${prisonId}`
  const rows = await sql<{ prison: string; people: number }[]>`
    SELECT prison_id AS prison, count(*)::int AS people FROM file.period
    WHERE picture = 'team' AND counted @> ${formatDay(asOf)}::date ${there} GROUP BY prison_id`
  return flagsOf(new Map(rows.map(({ prison, people }) => [prison, people])), many)
}
