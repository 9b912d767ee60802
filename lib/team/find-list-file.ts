import { teamSql } from '@/lib/db/team'
import type { ListState } from '@/lib/domain/lists/list-import'
import { mappingSchema, type Mapping } from '@/lib/domain/lists/mapping'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** A list on its way in: its file, and how it is read so far. */
export interface ListFile {
  id: string
  fileName: string
  bytes: Uint8Array
  state: ListState
  mapping: Mapping | null
}

interface Row {
  fileName: string
  file: Buffer
  state: ListState
  mapping: unknown
}

const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/

/** The list of this id that the viewer brought, while its file is kept; null otherwise. */
export async function findListFile(viewer: Viewer, id: string): Promise<ListFile | null> {
  if (!roleMay(viewer.role, 'import.run') || !ID.test(id)) return null
  const [row] = await teamSql()<Row[]>`
    SELECT file_name AS "fileName", file, state, mapping FROM file.list_import
    WHERE id = ${id} AND author = ${viewer.accountId} AND file IS NOT NULL`
  if (!row) return null
  const { fileName, file, state } = row
  return { id, fileName, bytes: file, state, mapping: row.mapping === null ? null : mappingSchema.parse(row.mapping) }
}
