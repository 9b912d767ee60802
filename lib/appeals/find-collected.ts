import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import type { SignatureContent } from '@/lib/domain/appeals/signing'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { openSignature } from './sealed-signature'

/** A signature that was collected elsewhere, whether or not visitors see it. */
export interface CollectedSignature extends Pick<SignatureContent, 'name' | 'description' | 'place'> {
  id: string
  appeal: string
}

const MOST = 50
/** How many are opened at once: there may be tens of thousands. */
const AT_ONCE = 500

/**
 * Signatures that were collected elsewhere, by a part of the name in any case, 50 at most; none for a name of nothing,
 * or for who may not delete any. What is hidden is found too, so each is opened in turn.
 */
export async function findCollected(viewer: Viewer, sought: string): Promise<CollectedSignature[]> {
  if (sought === '' || !roleMay(viewer.role, 'signer.forget')) return []
  const rows = teamSql()<{ id: string; appeal: string; content: Buffer }[]>`
    SELECT s.id, a.slug AS appeal, s.content FROM file.signature s JOIN file.appeal a ON a.id = s.appeal_id
    WHERE s.consent_basis IS NOT NULL ORDER BY a.slug, s.id`
  const [keys, part] = [readFieldKeys(), sought.normalize('NFC').toLowerCase()]
  const found: CollectedSignature[] = []
  for await (const batch of rows.cursor(AT_ONCE)) {
    for (const { id, appeal, content } of batch) {
      const { name, description, place } = openSignature(keys, id, content)
      if (name.toLowerCase().includes(part)) found.push({ id, appeal, name, description, place })
      if (found.length === MOST) return found
    }
  }
  return found
}
