import { createHmac } from 'node:crypto'
import { canonicalJson } from './canonical-json'
import type { Statements } from '@/lib/db/statements'

/** The keys of one database: of the digests in its audit log, and of the ids of imported events. */
export interface Keys {
  audit: Buffer
  eventId: Buffer
}

/** Reads both keys, which the database made for itself. */
export async function readKeys(db: Statements): Promise<Keys> {
  const rows = await db<{ purpose: string; key: string }>`SELECT purpose, encode(key, 'hex') AS key FROM file.audit_key`
  const keyFor = (purpose: string) => {
    const row = rows.find((one) => one.purpose === purpose)
    if (!row) throw new Error(`the database holds no key for ${purpose}`)
    return Buffer.from(row.key, 'hex')
  }
  return { audit: keyFor('audit'), eventId: keyFor('event_id') }
}

/**
 * A keyed digest (HMAC-SHA-256, hexadecimal) of content: it shows later whether content was this one, and without the
 * key nobody can guess erased content from it.
 */
export function digestOf(keys: Keys, content: unknown): string {
  return createHmac('sha256', keys.audit).update(canonicalJson(content)).digest('hex')
}

/**
 * The id of an imported event, from what makes it that event: the same row has the same id at every import. Keyed,
 * because ids are published and details may not be: without the key nobody can try out details against an id.
 */
export function eventIdOf(keys: Keys, identity: unknown): string {
  const bytes = createHmac('sha256', keys.eventId).update(canonicalJson(identity)).digest().subarray(0, 16)
  // Version 8 of RFC 9562: a UUID of the application's own making.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * The id of what somebody sends with a key of theirs: the same at every sending, and nobody else's. What is sent is
 * an event of a case where `kind` says nothing else.
 */
export function sentIdOf(keys: Keys, accountId: string, key: string, kind: 'event' | 'prison_event' = 'event'): string {
  return eventIdOf(keys, ['sent', ...(kind === 'event' ? [] : [kind]), accountId, key])
}

/** The published id of a confidential source: its own may name the person. */
export function confidentialIdOf(keys: Keys, sourceId: string): string {
  return `confidential-${createHmac('sha256', keys.eventId).update(sourceId).digest('hex').slice(0, 12)}`
}
