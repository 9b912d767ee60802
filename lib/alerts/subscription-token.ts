import { timingSafeEqual } from 'node:crypto'
import { digestOf, type Keys } from '@/lib/records/keys'

const TOKEN = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([0-9a-f]{64})$/

type Purpose = 'confirm' | 'end'

/** The token of a link for a subscription: nobody makes one without the key of this database, and none is kept. */
export function subscriptionToken(keys: Keys, purpose: Purpose, id: string): string {
  return `${id}.${digestOf(keys, ['subscription', purpose, id])}`
}

/** The id of the subscription that a token of this purpose is for; null for any other text. */
export function readSubscriptionToken(keys: Keys, purpose: Purpose, token: string): string | null {
  const [, id, mac] = TOKEN.exec(token) ?? []
  if (id === undefined || mac === undefined) return null
  return timingSafeEqual(Buffer.from(mac), Buffer.from(digestOf(keys, ['subscription', purpose, id]))) ? id : null
}
