import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** The file of a person, as the pages about it begin. */
export interface CaseFile {
  id: string
  slug: string
  nameLatin: string
  nameNative: string | null
  /** Of who the person is. */
  version: number
  /** Whether readers see it now. */
  isPublic: boolean
  /** Whether the viewer is one of its owners. */
  isOwn: boolean
}

/** The file with a slug; null where there is none, where it was erased or archived, and for who may not read cases. */
export async function findCaseFile(viewer: Viewer, slug: string): Promise<CaseFile | null> {
  if (!roleMay(viewer.role, 'case.read')) return null
  const [row] = await teamSql()<CaseFile[]>`
    SELECT c.id, c.slug, c.name_latin AS "nameLatin", c.name_native AS "nameNative", c.version,
      EXISTS (SELECT FROM open.case published WHERE published.id = c.id) AS "isPublic",
      EXISTS (SELECT FROM file.case_member m
        WHERE m.case_id = c.id AND m.account_id = ${viewer.accountId} AND m.kind = 'owner') AS "isOwn"
    FROM file.case c WHERE c.slug = ${slug} AND c.erased_at IS NULL AND c.archived_at IS NULL`
  return row ?? null
}
