import { timingSafeEqual } from 'node:crypto'
import { digestOf, type Keys } from '@/lib/records/keys'

/** What a link in a message to a signer does. */
export type SigningPurpose = 'confirm' | 'withdraw'

const TOKEN = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([0-9a-f]{64})$/

/** The token of a link for a signature: nobody makes one without the key of this database, and none is kept. */
export function signingToken(keys: Keys, purpose: SigningPurpose, id: string): string {
  return `${id}.${digestOf(keys, ['signing', purpose, id])}`
}

/** The id of the signature that a token of this purpose is for; null for any other text. */
export function readSigningToken(keys: Keys, purpose: SigningPurpose, token: string): string | null {
  const [, id, mac] = TOKEN.exec(token) ?? []
  if (id === undefined || mac === undefined) return null
  return timingSafeEqual(Buffer.from(mac), Buffer.from(digestOf(keys, ['signing', purpose, id]))) ? id : null
}
