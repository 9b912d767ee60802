import { teamSql } from '@/lib/db/team'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readEditionFile } from '@/lib/open/editions/read-edition-file'

/**
 * A file of an edition that is made and not issued, in pieces, for whoever may approve it; null where there is none.
 * What is issued has its public address.
 */
export async function streamMadeFile(
  viewer: Viewer, number: string, name: string,
): Promise<AsyncGenerator<string> | null> {
  if (!roleMay(viewer.role, 'edition.approve')) return null
  const sql = teamSql()
  const [known] = await sql<{ asOf: string }[]>`
    SELECT e.as_of AS "asOf" FROM file.edition e
    WHERE e.number = ${number} AND e.state IN ('made', 'approved')
      AND e.facts -> 'files' @> jsonb_build_array(jsonb_build_object('name', ${name}::text))`
  return known ? readEditionFile(sql, number, name, known.asOf) : null
}
