import { teamSql } from '@/lib/db/team'
import { type Mapping, mappingSchema } from '@/lib/domain/lists/mapping'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** How lists that came before are read, by the order of names; what an older Vigil wrote otherwise is left out. */
export async function listSavedMappings(viewer: Viewer): Promise<Mapping[]> {
  if (!roleMay(viewer.role, 'import.run')) return []
  const rows = await teamSql()<{ mapping: unknown }[]>`
    SELECT mapping FROM file.saved_mapping ORDER BY name LIMIT 200`
  return rows.flatMap(({ mapping }) => {
    const read = mappingSchema.safeParse(mapping)
    return read.success ? [read.data] : []
  })
}
