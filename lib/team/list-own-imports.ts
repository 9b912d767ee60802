import { teamSql } from '@/lib/db/team'
import type { ImportLine } from '@/lib/domain/lists/list-view'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

const MOST = 50

/** The lists that were brought last: one's own, and for an administrator everybody's that are in. */
export async function listOwnImports(viewer: Viewer): Promise<ImportLine[]> {
  if (!roleMay(viewer.role, 'import.run')) return []
  const seesAll = viewer.role === 'administrator'
  return teamSql()<ImportLine[]>`
    SELECT i.id::text, i.file_name AS "fileName", coalesce(a.alias, i.author) AS author,
      i.author = ${viewer.accountId} AS "isOwn", i.state, i.counts
    FROM file.list_import i LEFT JOIN file.account a ON a.id::text = i.author
    WHERE i.author = ${viewer.accountId} OR (${seesAll} AND i.state IN ('committed', 'undone'))
    ORDER BY i.created_at DESC, i.id LIMIT ${MOST}`
}
