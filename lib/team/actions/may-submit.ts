import { teamSql } from '@/lib/db/team'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** Whether a case may be taken to a procedure of the United Nations on a day: somebody consented to that by then. */
export async function maySubmit(viewer: Viewer, caseId: string, on: Day): Promise<boolean> {
  if (!roleMay(viewer.role, 'case.read')) return false
  const [row] = await teamSql()<{ allowed: boolean }[]>`
    SELECT file.may_submit(${caseId}::uuid, ${formatDay(on)}::date) AS allowed`
  return row?.allowed === true
}
