import { teamSql } from '@/lib/db/team'
import { isListId } from '@/lib/domain/lists/list-import'
import { mappingSchema, type Mapping } from '@/lib/domain/lists/mapping'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** A list on its way in, and how it is read so far. */
export interface OpenList {
  id: string
  fileName: string
  mapping: Mapping | null
}

/** The same with its file, as it was brought: up to 20 MB. */
export interface ListFile extends OpenList {
  bytes: Uint8Array
}

interface Row {
  fileName: string
  mapping: unknown
  file?: Buffer
}

/** The list of this id that the viewer brought, while its file is kept, without that file; null otherwise. */
export async function findOpenList(viewer: Viewer, id: string): Promise<OpenList | null> {
  const row = await readRow(viewer, id, false)
  return row ? openList(id, row) : null
}

/** The list of this id that the viewer brought with its file, while that is kept; null otherwise. */
export async function findListFile(viewer: Viewer, id: string): Promise<ListFile | null> {
  const row = await readRow(viewer, id, true)
  return row?.file ? { ...openList(id, row), bytes: row.file } : null
}

async function readRow(viewer: Viewer, id: string, withFile: boolean): Promise<Row | null> {
  if (!roleMay(viewer.role, 'import.run') || !isListId(id)) return null
  const sql = teamSql()
  const [row] = await sql<Row[]>`
    SELECT file_name AS "fileName", mapping ${withFile ? sql`, file` : sql``} FROM file.list_import
    WHERE id = ${id} AND author = ${viewer.accountId} AND file IS NOT NULL`
  return row ?? null
}

function openList(id: string, { fileName, mapping }: Row): OpenList {
  return { id, fileName, mapping: mapping === null ? null : mappingSchema.parse(mapping) }
}
