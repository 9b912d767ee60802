import { teamSql } from '@/lib/db/team'
import type { Addressee } from '@/lib/domain/letters/addressee'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'

/** An office with the source that says who holds it. */
export interface TeamAddressee extends Addressee {
  sourceId: string | null
  sourceTitle: string | null
}

/**
 * The offices that one can write to, by name, 500 at most; `id` narrows to one. A source who is a person is titled for
 * those who may record.
 */
export async function listAddressees(viewer: Viewer, id: string | null = null): Promise<TeamAddressee[]> {
  if (!roleMay(viewer.role, 'case.read') || id?.includes('\0')) return []
  return teamSql()<TeamAddressee[]>`
    SELECT a.id, a.version, a.office, a.name, a.address, a.email, a.copies_to AS "copiesTo",
      a.valid_from AS "validFrom", a.valid_to AS "validTo", a.source_id AS "sourceId",
      CASE WHEN NOT s.confidential OR ${roleMay(viewer.role, 'source.create')} THEN s.title END AS "sourceTitle"
    FROM file.addressee a LEFT JOIN file.source s ON s.id = a.source_id
    WHERE ${id}::text IS NULL OR a.id = ${id}
    ORDER BY a.office, a.id LIMIT 500`
}
