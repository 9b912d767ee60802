import { teamSql } from '@/lib/db/team'
import { nameKeys } from '@/lib/domain/names/name-keys'
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
  /** By what: the same name, nearly the same sound, all its consonants, or a part of it. */
  by: 'name' | 'sound' | 'skeleton' | 'part'
}

const MAX_TYPED = 200
/** How many rows each way of finding may bring: a very common surname has thousands. */
const EACH = 60

/**
 * The cases whose name, or one of whose other names, may be what somebody types, in either script, `limit` at most, the
 * most alike first: to be shown while a new case is written, never to be merged by. None for less than two letters.
 */
export async function findNameCandidates(viewer: Viewer, typed: string, limit = 8): Promise<NameCandidate[]> {
  const { folded, skeleton, parts, phonetic } = nameKeys(typed.slice(0, MAX_TYPED))
  if (!roleMay(viewer.role, 'case.read') || folded.length < 2) return []
  // Of a skeleton of one or two consonants every short name is a match.
  const isTelling = skeleton.length > 2
  return teamSql()<NameCandidate[]>`
    WITH found AS (
      (SELECT case_id, name, 'name' AS by, 2.0 AS score FROM file.case_name_key
        WHERE folded LIKE ${`${folded}%`} LIMIT ${EACH})
      UNION ALL
      (SELECT case_id, name, 'sound', search.word_similarity(${phonetic}, phonetic) FROM file.case_name_key
        WHERE ${phonetic} OPERATOR(search.<%) phonetic
        ORDER BY search.word_similarity(${phonetic}, phonetic) DESC LIMIT ${EACH})
      UNION ALL
      (SELECT case_id, name, 'skeleton', 0.9 FROM file.case_name_key
        WHERE skeleton = ${skeleton} AND ${isTelling} LIMIT ${EACH})
      UNION ALL
      (SELECT case_id, name, 'part', 0.4 FROM file.case_name_key
        WHERE parts @> ${parts} AND ${isTelling} LIMIT ${EACH})
    ), best AS (
      SELECT DISTINCT ON (case_id) case_id, name, by, score FROM found ORDER BY case_id, score DESC
    )
    SELECT c.id AS "caseId", c.slug, c.name_latin AS "nameLatin", c.name_native AS "nameNative",
      c.birth_date AS "birthDate", c.home_place AS "homePlace", b.name AS matched, b.by
    FROM best b JOIN file.case c ON c.id = b.case_id ORDER BY b.score DESC, c.name_latin, c.id LIMIT ${limit}`
}
