import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import type { SignatureContent } from '@/lib/domain/appeals/signing'
import { linesBefore, type Listed, listedOf, TEAM_PAGE } from '@/lib/domain/listed'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { openSignature } from './sealed-signature'

/** A signature that visitors see, or would see if nobody had hidden it. */
export interface PublicSignature extends SignatureContent {
  id: string
  confirmedAt: Date
  isHidden: boolean
}

/** A page of the confirmed public signatures of an appeal, the newest first; none for who may not hide any. */
export async function listSignatures(
  viewer: Viewer, slug: string, asked = 1,
): Promise<{ listed: Listed; signatures: PublicSignature[] }> {
  if (!roleMay(viewer.role, 'signature.hide')) return { listed: listedOf(0, TEAM_PAGE, asked), signatures: [] }
  const sql = teamSql()
  const wanted = sql`
    FROM file.signature s JOIN file.appeal a ON a.id = s.appeal_id
    WHERE a.slug = ${slug} AND s.is_public AND s.confirmed_at IS NOT NULL`
  const [count] = await sql<{ total: number }[]>`SELECT count(*) AS total ${wanted}`
  const listed = listedOf(count?.total ?? 0, TEAM_PAGE, asked)
  const rows = await sql<{ id: string; content: Buffer; confirmedAt: Date; isHidden: boolean }[]>`
    SELECT s.id, s.content, s.confirmed_at AS "confirmedAt", s.hidden_by IS NOT NULL AS "isHidden" ${wanted}
    ORDER BY s.confirmed_at DESC, s.id LIMIT ${TEAM_PAGE} OFFSET ${linesBefore(listed.page, TEAM_PAGE)}`
  const keys = readFieldKeys()
  const signatures = rows.map(({ content, ...row }) => ({ ...row, ...openSignature(keys, row.id, content) }))
  return { listed, signatures }
}
