import { timingSafeEqual } from 'node:crypto'
import { digestOf, type Keys } from '@/lib/records/keys'

/** What a link in a message to a signer does; `news` ends the messages about newer versions. */
export type SigningPurpose = 'confirm' | 'withdraw' | 'news'

const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const TOKEN = new RegExp(`^(${ID})\\.([0-9a-f]{64})$`)
const RENEWAL = new RegExp(`^(${ID})\\.([1-9][0-9]{0,5})\\.([0-9a-f]{64})$`)

/** The token of a link for a signature: nobody makes one without the key of this database, and none is kept. */
export function signingToken(keys: Keys, purpose: SigningPurpose, id: string): string {
  return `${id}.${digestOf(keys, ['signing', purpose, id])}`
}

/** The id of the signature that a token of this purpose is for; null for any other text. */
export function readSigningToken(keys: Keys, purpose: SigningPurpose, token: string): string | null {
  const [, id, mac] = TOKEN.exec(token) ?? []
  if (id === undefined || mac === undefined) return null
  return isSame(mac, digestOf(keys, ['signing', purpose, id])) ? id : null
}

/** The token by which a signature is given to one newer version, and to no later one. */
export function renewalToken(keys: Keys, id: string, version: number): string {
  return `${id}.${version}.${digestOf(keys, ['signing', 'renew', id, version])}`
}

/** What such a token is for; null for any other text. */
export function readRenewalToken(keys: Keys, token: string): { id: string; version: number } | null {
  const [, id, text, mac] = RENEWAL.exec(token) ?? []
  if (id === undefined || mac === undefined) return null
  const version = Number(text)
  return isSame(mac, digestOf(keys, ['signing', 'renew', id, version])) ? { id, version } : null
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other))
}
