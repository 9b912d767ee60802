import type { Queryable } from '@/lib/db/connect'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { limitOf } from './limit-of'
import { unionOf, type WaitingKind } from './waiting-kind'
import { isOfStanding } from './waiting-since'

/** Something about who somebody is, or their photo, that waits: for a second person, or for its author. */
export interface WaitingIdentity {
  caseId: string
  slug: string
  nameLatin: string
  nameNative: string | null
  what: 'identity' | 'photo'
  /** The version that a verdict names; null for a photo. */
  version: number | null
  /** The fields that the version changes; empty for a photo. */
  fields: string[]
  /** An alias, or what an import calls itself. */
  author: string
  /** The instant since which it waits. */
  since: Date
  /** Whether the viewer wrote it, and so cannot verify it. */
  isOwn: boolean
  /** Why a reviewer sent it back; null where it waits for one. */
  note: string | null
}

/**
 * What waits, the oldest first, `limit` of each kind at most: for a second person, where the viewer may be one, or for
 * the viewer, to whom it was sent back.
 */
export async function listWaitingIdentities(
  viewer: Viewer, kinds: readonly WaitingKind[], limit = 100,
): Promise<WaitingIdentity[]> {
  const asked = kinds.filter((kind) => roleMay(viewer.role, kind === 'sent_back' ? 'case.edit' : 'case.verify'))
  if (asked.length === 0) return []
  const sql = teamSql()
  return sql<WaitingIdentity[]>`
    SELECT c.id AS "caseId", c.slug, c.name_latin AS "nameLatin", c.name_native AS "nameNative", w.what, w.version,
      ARRAY(${fieldsSaid(sql)}) AS fields, coalesce(a.alias, w.author) AS author, w.since,
      w.author = ${viewer.accountId} AS "isOwn", w.note
    FROM (${unionOf(sql, asked.map((kind) => SELECTIONS[kind](sql, viewer, limit)))}) w
    JOIN file.case c ON c.id = w.case_id
    LEFT JOIN file.case_version v ON v.case_id = w.case_id AND v.version = w.version
    LEFT JOIN file.account a ON a.id::text = w.author
    ORDER BY w.note IS NULL, w.since, c.id`
}

const SELECTIONS = {
  sent_back: (sql: Queryable, viewer: Viewer, limit: number) => sql`
    (SELECT w.case_id, 'identity' AS what, w.version, w.author, w.since, j.note
      FROM file.waiting_identity w JOIN file.case_verdict j ON j.case_id = w.case_id AND j.version = w.version
      WHERE w.for_whom = 'author' AND w.author = ${viewer.accountId}
      ORDER BY w.since, w.case_id ${limitOf(sql, limit)})`,
  for_review: (sql: Queryable, _viewer: Viewer, limit: number) => sql`
    (SELECT * FROM (
      (SELECT case_id, 'identity' AS what, version, author, since, NULL AS note FROM file.waiting_identity
        WHERE for_whom = 'reviewer' ORDER BY since, case_id ${limitOf(sql, limit)})
      UNION ALL (SELECT case_id, 'photo', NULL, author, created_at, NULL FROM file.photo w
        WHERE verifier IS NULL AND ${isOfStanding(sql)} ORDER BY created_at, case_id ${limitOf(sql, limit)})
    ) AS two ORDER BY since, case_id ${limitOf(sql, limit)})`,
} as const

/** The fields that a version `v` changes, as SQL: the first one says of many that nothing is known. */
function fieldsSaid(sql: Queryable) {
  return sql`SELECT said.key FROM jsonb_each(v.changes) AS said
    WHERE v.version > 1 OR said.value NOT IN ('null', '""', '[]') ORDER BY said.key = 'nameLatin' DESC, said.key`
}
