import type { TakingOne } from '@/lib/records/taking-one'
import { publishSignatures } from './publish-signature'
import { readRenewalToken } from './signing-token'

/**
 * Gives a signature to the newer version that its signer was invited to sign; it goes on counting once. Answers the
 * page that is another now.
 */
export async function renewSignature(token: string, { transaction, keys, fieldKeys }: TakingOne): Promise<string[]> {
  const read = readRenewalToken(keys, token)
  if (read === null) return []
  const [renewed] = await transaction<{ slug: string }[]>`
    UPDATE file.signature s SET version = ${read.version} FROM file.appeal a
    WHERE s.id = ${read.id} AND s.confirmed_at IS NOT NULL AND s.version < ${read.version} AND a.id = s.appeal_id
      AND a.takes_signatures
    RETURNING a.slug`
  if (!renewed) return []
  await publishSignatures(transaction, fieldKeys, [read.id])
  return [`appeal:${renewed.slug}`]
}
