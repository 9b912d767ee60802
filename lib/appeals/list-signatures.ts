import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import type { SignatureContent } from '@/lib/domain/appeals/signing'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { openSignature } from './sealed-signature'

/** A signature that visitors see, or would see if nobody had hidden it. */
export interface PublicSignature extends SignatureContent {
  id: string
  confirmedAt: Date
  isHidden: boolean
}

/** How many a page lists. */
export const LISTED_A_PAGE = 200

/**
 * A page of the confirmed public signatures of an appeal, 1 the newest, and how many there are; none for who may not
 * hide any.
 */
export async function listSignatures(
  viewer: Viewer, slug: string, page = 1,
): Promise<{ total: number; signatures: PublicSignature[] }> {
  if (!roleMay(viewer.role, 'signature.hide')) return { total: 0, signatures: [] }
  const sql = teamSql()
  const wanted = sql`
    FROM file.signature s JOIN file.appeal a ON a.id = s.appeal_id
    WHERE a.slug = ${slug} AND s.is_public AND s.confirmed_at IS NOT NULL`
  const [[count], rows] = await Promise.all([
    sql<{ total: number }[]>`SELECT count(*) AS total ${wanted}`,
    sql<{ id: string; content: Buffer; confirmedAt: Date; isHidden: boolean }[]>`
      SELECT s.id, s.content, s.confirmed_at AS "confirmedAt", s.hidden_by IS NOT NULL AS "isHidden" ${wanted}
      ORDER BY s.confirmed_at DESC, s.id LIMIT ${LISTED_A_PAGE} OFFSET ${(page - 1) * LISTED_A_PAGE}`,
  ])
  const keys = readFieldKeys()
  const signatures = rows.map(({ content, ...row }) => ({ ...row, ...openSignature(keys, row.id, content) }))
  return { total: count?.total ?? 0, signatures }
}
