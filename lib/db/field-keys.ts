import { readEnv } from '@/lib/env'

/** The keys that fields are encrypted with, by id: new values take `current`, old ones are read with their own. */
export interface FieldKeys {
  current: string
  keys: ReadonlyMap<string, Buffer>
}

const KEY_BYTES = 32
const ENTRY = /^([a-z0-9][a-z0-9._-]{0,31}):([A-Za-z0-9+/_-]{43}=?)$/

/**
 * Reads `id:key,id:key`, where a key is 32 random bytes in base64; the first is the current one. To rotate, put a new
 * one in front and keep the old. Throws an Error that names the variable and never the key.
 */
export function parseFieldKeys(text: string): FieldKeys {
  const keys = new Map<string, Buffer>()
  let current: string | undefined
  for (const entry of text.split(',')) {
    const [, id, key] = ENTRY.exec(entry.trim()) ?? []
    if (id === undefined || key === undefined) throw new Error('VIGIL_FIELD_KEYS must look like id:key,id:key, each key 32 bytes in base64.')
    if (keys.has(id)) throw new Error(`VIGIL_FIELD_KEYS names the key ${id} twice.`)
    const bytes = Buffer.from(key, 'base64')
    if (bytes.length !== KEY_BYTES) throw new Error(`The key ${id} of VIGIL_FIELD_KEYS is not ${KEY_BYTES} bytes.`)
    keys.set(id, bytes)
    current ??= id
  }
  if (current === undefined) throw new Error('VIGIL_FIELD_KEYS holds no key.')
  return { current, keys }
}

let read: { text: string; keys: FieldKeys } | undefined

/** The key ring of this process, from VIGIL_FIELD_KEYS; throws an Error where it is not set or cannot be read. */
export function readFieldKeys(): FieldKeys {
  const text = readEnv().fieldKeys
  if (text === undefined) throw new Error('VIGIL_FIELD_KEYS is not set: fields cannot be encrypted without a key.')
  if (read?.text !== text) read = { text, keys: parseFieldKeys(text) }
  return read.keys
}
