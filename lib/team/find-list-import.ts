import { teamSql } from '@/lib/db/team'
import { isListId } from '@/lib/domain/lists/list-import'
import type { ListView } from '@/lib/domain/lists/list-view'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

type Row = Omit<ListView, 'isSilent'> & { heardSecondsAgo: number | null }

/** How long a step may be silent before it is taken for dead, in seconds. */
const SILENT_SECONDS = 20

/** A list on its way into the record, for whoever brought it and for administrators; null for anybody else. */
export async function findListImport(viewer: Viewer, id: string): Promise<ListView | null> {
  if (!roleMay(viewer.role, 'import.run') || !isListId(id)) return null
  const [row] = await teamSql()<Row[]>`
    SELECT i.id::text, i.file_name AS "fileName", i.mapping ->> 'name' AS list, coalesce(a.alias, i.author) AS author,
      i.author = ${viewer.accountId} AS "isOwn", i.state, i.counts, i.preview_digest AS preview, i.failure, i.step,
      i.done, i.total, extract(epoch FROM now() - i.heard_at)::float8 AS "heardSecondsAgo"
    FROM file.list_import i LEFT JOIN file.account a ON a.id::text = i.author
    WHERE i.id = ${id} AND (i.author = ${viewer.accountId} OR ${viewer.role === 'administrator'})`
  if (!row) return null
  const { heardSecondsAgo, ...view } = row
  return { ...view, isSilent: (heardSecondsAgo ?? 0) > SILENT_SECONDS }
}
