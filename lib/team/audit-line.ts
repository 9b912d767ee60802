import type { Queryable } from '@/lib/db/connect'
import type { AuditFilter } from './audit-filter'

/** An entry of the audit log; it holds ids, names of fields and a keyed digest, and no content. */
export interface AuditLine {
  seq: number
  /** The instant, ISO 8601 in UTC, to the microsecond. */
  at: string
  actor: string
  /** The alias of the account; null where it was a program. */
  alias: string | null
  action: string
  subjectKind: string
  subjectId: string
  fields: string[]
  digest: string | null
  /** Of the entry and all before it, hexadecimal. */
  hash: string
}

/** Reads entries that match, the newest first, `limit` at most. */
export async function readAuditLines(sql: Queryable, filter: AuditFilter, limit: number): Promise<AuditLine[]> {
  const { actor = null, subjectKind = null, subjectId = null, action = null, before = null } = filter
  return sql<AuditLine[]>`
    SELECT a.seq, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, a.actor,
      (SELECT alias FROM file.account WHERE id::text = a.actor) AS alias, a.action, a.subject_kind AS "subjectKind",
      a.subject_id AS "subjectId", a.fields, a.digest, encode(a.hash, 'hex') AS hash
    FROM file.audit a
    WHERE (${before}::bigint IS NULL OR a.seq < ${before}::bigint)
      AND (${actor}::text IS NULL OR a.actor = ${actor}::text)
      AND (${subjectKind}::text IS NULL OR a.subject_kind = ${subjectKind}::text)
      AND (${subjectId}::text IS NULL OR a.subject_id = ${subjectId}::text)
      AND (${action}::text IS NULL OR a.action = ${action}::text
        OR (${action}::text LIKE '%.' AND starts_with(a.action, ${action}::text)))
    ORDER BY a.seq DESC LIMIT ${limit}`
}
