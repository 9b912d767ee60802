import { teamSql } from '@/lib/db/team'
import { mappingSchema, type Mapping } from '@/lib/domain/lists/mapping'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

const ID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/

/** How a list is read, also once it is in, for whoever brought it and for administrators; null where nobody said it. */
export async function findListMapping(viewer: Viewer, importId: string): Promise<Mapping | null> {
  if (!roleMay(viewer.role, 'import.run') || !ID.test(importId)) return null
  const [row] = await teamSql()<{ mapping: unknown }[]>`
    SELECT mapping FROM file.list_import
    WHERE id = ${importId} AND mapping IS NOT NULL
      AND (author = ${viewer.accountId} OR ${viewer.role === 'administrator'})`
  return row ? mappingSchema.parse(row.mapping) : null
}
