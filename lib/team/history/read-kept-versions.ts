import type { Queryable } from '@/lib/db/connect'
import { toPrisonFields, toSourceFields, type PrisonOnRecord, type SourceOnRecord } from '@/lib/db/kept-fields'

/** A version of a source or a prison as it was kept; `at` is ISO 8601 in UTC, to the microsecond. */
export interface KeptVersion<Fields> {
  version: number
  author: string | null
  at: string
  fields: Fields
}

interface KeptRow {
  version: number
  author: string | null
  at: string
  content: unknown
}

/** Every version of a source that was kept, the first one first. */
export async function readSourceVersions(sql: Queryable, id: string): Promise<KeptVersion<SourceOnRecord>[]> {
  const rows = await sql<KeptRow[]>`
    SELECT version, author, content, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
    FROM file.source_version WHERE source_id = ${id} ORDER BY version`
  return rows.map(({ content, ...rest }) => ({ ...rest, fields: toSourceFields(content) }))
}

/** Every version of a prison that was kept, the first one first. */
export async function readPrisonVersions(sql: Queryable, id: string): Promise<KeptVersion<PrisonOnRecord>[]> {
  const rows = await sql<KeptRow[]>`
    SELECT version, author, content, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
    FROM file.prison_version WHERE prison_id = ${id} ORDER BY version`
  return rows.map(({ content, ...rest }) => ({ ...rest, fields: toPrisonFields(content) }))
}
