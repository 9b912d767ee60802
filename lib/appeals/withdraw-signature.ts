import { overPostgres } from '@/lib/db/statements'
import type { TakingOne } from '@/lib/records/taking-one'
import { writeChange } from '@/lib/records/write-change'
import { countSignatures } from './publish-signature'
import { readSigningToken } from './signing-token'

/**
 * Forgets a signature whose signer takes it back, confirmed or not: nothing of it is kept. The page of the appeal
 * is told of by this itself, so there is nothing left to tell.
 */
export async function withdrawSignature(token: string, { transaction, keys }: TakingOne): Promise<[]> {
  const id = readSigningToken(keys, 'withdraw', token)
  if (id === null) return []
  const [gone] = await transaction<{ slug: string; confirmed: boolean }[]>`
    DELETE FROM file.signature s USING file.appeal a WHERE s.id = ${id} AND a.id = s.appeal_id
    RETURNING a.slug, s.confirmed_at IS NOT NULL AS confirmed`
  if (!gone) return []
  await transaction`DELETE FROM open.signature WHERE id = ${id}`
  if (gone.confirmed) await countSignatures(transaction, gone.slug, -1)
  // At once, and with the same commit: who withdraws must not be read a moment longer.
  await writeChange(overPostgres(transaction), new Set([`appeal:${gone.slug}`]))
  return []
}
