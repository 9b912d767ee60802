import { teamSql } from '@/lib/db/team'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { HELD_STATUSES, type Level, levelOfRank, type Status } from '@/lib/domain/vocabulary'

/** A prison as it is on record; `version` is what an edit of it must name. */
export interface TeamPrison {
  id: string
  name: string
  nameNative: string | null
  otherNames: string[]
  city: string
  province: string
  country: string
  latitude: number
  longitude: number
  locationPrecision: 'site' | 'city'
  holds: string | null
  version: number
  isPublic: boolean
}

/** Somebody who is or may be at a prison on a day, in the team's picture. */
export interface HeldPerson {
  slug: string
  nameLatin: string
  nameNative: string | null
  status: Status
  level: Level
  /** Whether they are there for certain. */
  isCertain: boolean
}

const MOST_PEOPLE = 500

/** The prison with an id; null where there is none, and for who may not read. */
export async function findTeamPrison(viewer: Viewer, id: string): Promise<TeamPrison | null> {
  if (!roleMay(viewer.role, 'case.read') || id.includes('\0')) return null
  const [row] = await teamSql()<TeamPrison[]>`
    SELECT id, name, name_native AS "nameNative", other_names AS "otherNames", city, province, country, latitude,
      longitude, location_precision AS "locationPrecision", holds, version,
      EXISTS (SELECT FROM open.prison shown WHERE shown.id = pr.id) AS "isPublic"
    FROM file.prison pr WHERE id = ${id}`
  return row ?? null
}

/** Who is or may be held at a prison on a day, the most urgent first, 500 at most. */
export async function listHeldAt(viewer: Viewer, prisonId: string, asOf: Day): Promise<HeldPerson[]> {
  if (!roleMay(viewer.role, 'case.read')) return []
  const rows = await teamSql()<(Omit<HeldPerson, 'level'> & { level: number })[]>`
    SELECT c.slug, c.name_latin AS "nameLatin", c.name_native AS "nameNative", p.status, p.level,
      p.prison_id IS NOT DISTINCT FROM ${prisonId} AND p.prison_possible_id IS NULL AS "isCertain"
    FROM file.period p JOIN file.case c ON c.id = p.case_id
    WHERE p.picture = 'team' AND p.valid @> ${formatDay(asOf)}::date AND p.status = ANY (${HELD_STATUSES})
      AND ${prisonId} IN (p.prison_id, p.prison_possible_id)
    ORDER BY p.level DESC, p.pinned DESC, p.possible DESC, c.name_latin, c.id LIMIT ${MOST_PEOPLE}`
  return rows.map((row) => ({ ...row, level: levelOfRank(row.level) }))
}
