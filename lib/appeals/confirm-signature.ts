import type { TakingOne } from '@/lib/records/taking-one'
import { countSignatures, publishSignatures } from './publish-signature'
import { readSigningToken } from './signing-token'

/**
 * Counts a signature whose signer has confirmed it, and publishes it where they want that. The address is forgotten,
 * unless they want to hear of the appeal again. Answers the page that is another now.
 */
export async function confirmSignature(token: string, taking: TakingOne): Promise<string[]> {
  const { transaction, keys, fieldKeys } = taking
  const id = readSigningToken(keys, 'confirm', token)
  if (id === null) return []
  const [confirmed] = await transaction<{ appealId: string; digest: string; slug: string }[]>`
    UPDATE file.signature s SET confirmed_at = now(), email = CASE WHEN wants_news THEN email END
    FROM file.appeal a
    WHERE s.id = ${id} AND s.confirmed_at IS NULL AND a.id = s.appeal_id AND NOT EXISTS (
      SELECT FROM file.signature o
      WHERE o.appeal_id = s.appeal_id AND o.email_digest = s.email_digest AND o.confirmed_at IS NOT NULL)
    RETURNING s.appeal_id AS "appealId", s.email_digest AS digest, a.slug`
  if (!confirmed) return []
  const { appealId, digest, slug } = confirmed
  await transaction`
    DELETE FROM file.signature WHERE appeal_id = ${appealId} AND email_digest = ${digest} AND confirmed_at IS NULL`
  await publishSignatures(transaction, fieldKeys, [id])
  await countSignatures(transaction, slug, 1)
  return [`appeal:${slug}`]
}
