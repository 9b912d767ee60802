import { teamSql } from '@/lib/db/team'
import { type Mapping, mappingSchema } from '@/lib/domain/lists/mapping'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** The file of a list that is not brought in yet, and how it is read, as far as somebody said. */
export interface ListFile {
  fileName: string
  bytes: Uint8Array
  mapping: Mapping | null
}

/** The file of a list that the viewer brought; null where there is none, or no longer. */
export async function findListFile(viewer: Viewer, importId: string): Promise<ListFile | null> {
  if (!roleMay(viewer.role, 'import.run')) return null
  const [row] = await teamSql()<{ fileName: string; bytes: Buffer; mapping: unknown }[]>`
    SELECT file_name AS "fileName", file AS bytes, mapping FROM file.list_import
    WHERE id::text = ${importId} AND author = ${viewer.accountId} AND file IS NOT NULL`
  return row ? { ...row, mapping: row.mapping === null ? null : mappingSchema.parse(row.mapping) } : null
}
