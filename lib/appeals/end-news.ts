import type { TakingOne } from '@/lib/records/taking-one'
import { readSigningToken } from './signing-token'

/** Sends a signer no more messages about newer versions: the address is forgotten, and the signature stays. */
export async function endNews(token: string, { transaction, keys }: TakingOne): Promise<[]> {
  const id = readSigningToken(keys, 'news', token)
  if (id === null) return []
  await transaction`
    UPDATE file.signature SET wants_news = false, email = CASE WHEN confirmed_at IS NULL THEN email END
    WHERE id = ${id}`
  return []
}
