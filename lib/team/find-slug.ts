import { teamSql } from '@/lib/db/team'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { roleMay } from '@/lib/domain/permissions/permissions'

/** The slug of a case by its id; null where there is none. */
export async function findSlug(viewer: Viewer, caseId: string): Promise<string | null> {
  if (!roleMay(viewer.role, 'case.read')) return null
  const [row] = await teamSql()<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${caseId}`
  return row?.slug ?? null
}
