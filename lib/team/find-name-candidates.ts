import { namesAlike } from '@/lib/db/names-alike'
import { teamSql } from '@/lib/db/team'
import { type Likeness, likenessAt } from '@/lib/domain/names/likeness'
import { readTypedName } from '@/lib/domain/names/typed-name'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** A case that may be of the person whose name somebody is typing. */
export interface NameCandidate {
  caseId: string
  slug: string
  nameLatin: string
  nameNative: string | null
  birthDate: string | null
  homePlace: string | null
  /** The name of the case that is like what was typed. */
  matched: string
  by: Likeness
}

/**
 * The cases whose name, or one of whose other names, may be what somebody types, in either script, `limit` at most, the
 * most alike first, each also by the names of the cases that it stands for: to be shown while a new case is written,
 * never to be merged by. None for less than two letters.
 */
export async function findNameCandidates(viewer: Viewer, typed: string, limit = 8): Promise<NameCandidate[]> {
  const name = readTypedName(typed)
  if (!roleMay(viewer.role, 'case.read') || name.folded.length < 2) return []
  const sql = teamSql()
  const found = await sql<(Omit<NameCandidate, 'by'> & { likeness: number })[]>`
    SELECT c.id AS "caseId", c.slug, c.name_latin AS "nameLatin", c.name_native AS "nameNative",
      c.birth_date AS "birthDate", c.home_place AS "homePlace", n.name AS matched, n.likeness
    FROM (SELECT DISTINCT ON (coalesce(m.merged_into, m.id)) coalesce(m.merged_into, m.id) AS id, n.*
      FROM ${namesAlike(sql, 'file.case_name_key', name)} n JOIN file.case m ON m.id = n.case_id
      ORDER BY coalesce(m.merged_into, m.id), n.likeness, n.nearness DESC, n.name) n
    JOIN file.case c ON c.id = n.id
    ORDER BY n.likeness, n.nearness DESC, c.name_latin, c.id LIMIT ${limit}`
  return found.map(({ likeness, ...candidate }) => ({ ...candidate, by: likenessAt(likeness) }))
}
