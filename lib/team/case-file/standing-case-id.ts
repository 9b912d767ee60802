import { randomUUID } from 'node:crypto'
import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/**
 * The id by which a form may go on about a case: the one that it names, or, where that case was erased or archived, one
 * that nobody has. So whatever is done next answers of such a case what it answers of one that never was.
 */
export async function standingCaseId(viewer: Viewer, caseId: string): Promise<string> {
  if (!roleMay(viewer.role, 'case.read')) return caseId
  const [erased] = await teamSql()<object[]>`
    SELECT FROM file.case WHERE id = ${caseId} AND coalesce(erased_at, archived_at) IS NOT NULL`
  return erased ? randomUUID() : caseId
}
