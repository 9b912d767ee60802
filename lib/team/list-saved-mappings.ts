import { teamSql } from '@/lib/db/team'
import { mappingSchema, type Mapping } from '@/lib/domain/lists/mapping'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

const MOST = 200

/** The names of the lists whose mapping is kept for their next version, the newest first. */
export async function listSavedMappings(viewer: Viewer): Promise<string[]> {
  if (!roleMay(viewer.role, 'import.run')) return []
  const rows = await teamSql()<{ name: string }[]>`
    SELECT name FROM file.saved_mapping ORDER BY saved_at DESC, name LIMIT ${MOST}`
  return rows.map(({ name }) => name)
}

/** The mapping kept under this name; null where there is none. */
export async function findSavedMapping(viewer: Viewer, name: string): Promise<Mapping | null> {
  if (!roleMay(viewer.role, 'import.run')) return null
  const [row] = await teamSql()<{ mapping: unknown }[]>`SELECT mapping FROM file.saved_mapping WHERE name = ${name}`
  return row ? mappingSchema.parse(row.mapping) : null
}
