import { readRulesInForce } from '@/lib/db/read-rules'
import { readWatched } from '@/lib/db/read-watched'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { numberSetting } from '@/lib/domain/rules/settings'
import { beginsPeriod, flagsOn, MANY_AT_ONE_PRISON } from '@/lib/domain/rules/u25-many-at-one-prison'

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
  const rules = await readRulesInForce(overPostgres(sql))
  const many = rules.find(({ id }) => id === MANY_AT_ONE_PRISON)
  const days = many ? numberSetting(many, 'days') : Number.NaN
  if (!many || Number.isNaN(days)) return new Map()
  const isYoung = beginsPeriod(many, rules.find(({ id }) => id === 'U01'))
  const watched = { day: asOf, days, isYoung, prisonId }
  return flagsOn(await readWatched(sql, sql`(SELECT * FROM file.period WHERE picture = 'team')`, watched), many, asOf)
}
