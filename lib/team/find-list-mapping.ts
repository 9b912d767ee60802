import { teamSql } from '@/lib/db/team'
import { isListId } from '@/lib/domain/lists/list-import'
import { mappingSchema, type Mapping } from '@/lib/domain/lists/mapping'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** How a list is read, also once it is in, for whoever brought it and for administrators; null where nobody said it. */
export async function findListMapping(viewer: Viewer, importId: string): Promise<Mapping | null> {
  if (!roleMay(viewer.role, 'import.run') || !isListId(importId)) return null
  const [row] = await teamSql()<{ mapping: unknown }[]>`
    SELECT mapping FROM file.list_import
    WHERE id = ${importId} AND mapping IS NOT NULL
      AND (author = ${viewer.accountId} OR ${viewer.role === 'administrator'})`
  return row ? mappingSchema.parse(row.mapping) : null
}
