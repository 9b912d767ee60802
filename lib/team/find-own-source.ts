import { teamSql } from '@/lib/db/team'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { NewSource } from '@/lib/domain/record-form/record-form'

/**
 * The id of a source that says of itself exactly what is described, and that the viewer made: a form that is sent again
 * after a lost answer describes the source that its first sending made. Null without one.
 */
export async function findOwnSource(viewer: Viewer, described: NewSource): Promise<string | null> {
  const [row] = await teamSql()<{ id: string }[]>`
    SELECT id FROM file.source
    WHERE author = ${viewer.accountId} AND title = ${described.title} AND reliability = ${described.reliability}
      AND confidential = ${described.confidential} AND url IS NOT DISTINCT FROM ${described.url}
      AND publisher IS NOT DISTINCT FROM ${described.publisher}
      AND published IS NOT DISTINCT FROM ${described.published}
    ORDER BY id LIMIT 1`
  return row?.id ?? null
}
