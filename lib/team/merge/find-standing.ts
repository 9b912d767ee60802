import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** The slug of the case that stands for the one of a slug; null where that one stands by itself, or is not there. */
export async function findStanding(viewer: Viewer, slug: string): Promise<string | null> {
  if (!roleMay(viewer.role, 'case.read')) return null
  const [row] = await teamSql()<{ slug: string }[]>`
    SELECT i.slug FROM file.case f JOIN file.case i ON i.id = f.merged_into WHERE f.slug = ${slug}
      AND f.erased_at IS NULL`
  return row?.slug ?? null
}
