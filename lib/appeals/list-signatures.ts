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

const MOST = 200

/** The newest confirmed public signatures of an appeal; none for who may not hide any. */
export async function listSignatures(viewer: Viewer, slug: string): Promise<PublicSignature[]> {
  if (!roleMay(viewer.role, 'signature.hide')) return []
  const rows = await teamSql()<{ id: string; content: Buffer; confirmedAt: Date; isHidden: boolean }[]>`
    SELECT s.id, s.content, s.confirmed_at AS "confirmedAt", s.hidden_by IS NOT NULL AS "isHidden"
    FROM file.signature s JOIN file.appeal a ON a.id = s.appeal_id
    WHERE a.slug = ${slug} AND s.is_public AND s.confirmed_at IS NOT NULL
    ORDER BY s.confirmed_at DESC, s.id LIMIT ${MOST}`
  const keys = readFieldKeys()
  return rows.map(({ content, ...row }) => ({ ...row, ...openSignature(keys, row.id, content) }))
}
