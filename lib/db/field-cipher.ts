import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { FieldKeys } from './field-keys'

/** Where an encrypted field stands: a value that is copied to another row or column cannot be read there. */
export interface FieldPlace {
  table: string
  /** The primary key of the row. */
  row: string
  column: string
}

/** An encrypted field that cannot be read: changed, moved from elsewhere, or of a key that is not on the ring. */
export class FieldCipherFault extends Error {
  override readonly name = 'FieldCipherFault'
}

const FORMAT = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Encrypts one field with AES-256-GCM under the current key. Answers
 * `format (1) | length of key id (1) | key id | nonce (12) | ciphertext | tag (16)`; format, key id and place are
 * authenticated.
 */
export function encryptField(keys: FieldKeys, place: FieldPlace, text: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, keys.current), nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(boundTo(keys.current, place))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const id = Buffer.from(keys.current)
  return new Uint8Array(Buffer.concat([Buffer.from([FORMAT, id.length]), id, nonce, sealed, cipher.getAuthTag()]))
}

/** Reads a field that {@link encryptField} wrote for the same place; throws a {@link FieldCipherFault}. */
export function decryptField(keys: FieldKeys, place: FieldPlace, bytes: Uint8Array): string {
  const keyId = keyIdOf(bytes)
  const start = 2 + Buffer.byteLength(keyId)
  const end = bytes.length - TAG_BYTES
  if (end < start + NONCE_BYTES) throw new FieldCipherFault('the encrypted field is too short')
  const nonce = bytes.subarray(start, start + NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keys, keyId), nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(boundTo(keyId, place))
  decipher.setAuthTag(bytes.subarray(end))
  try {
    const opened = [decipher.update(bytes.subarray(start + NONCE_BYTES, end)), decipher.final()]
    return Buffer.concat(opened).toString('utf8')
  } catch (cause) {
    throw new FieldCipherFault(`${place.table}.${place.column} cannot be read: it was changed or moved`, { cause })
  }
}

/** The id of the key that a field is encrypted with: one that is not current is due for writing anew. */
export function keyIdOf(bytes: Uint8Array): string {
  const length = bytes[1]
  if (bytes[0] !== FORMAT || length === undefined) throw new FieldCipherFault('this is no encrypted field')
  return Buffer.from(bytes.subarray(2, 2 + length)).toString('utf8')
}

function keyOf(keys: FieldKeys, id: string): Buffer {
  const key = keys.keys.get(id)
  if (!key) throw new FieldCipherFault(`the key ${id} is not among VIGIL_FIELD_KEYS`)
  return key
}

/** The length stands before each part, so that no two places read the same when joined. */
function boundTo(keyId: string, { table, row, column }: FieldPlace): Buffer {
  const parts = [String(FORMAT), keyId, table, row, column]
  return Buffer.from(parts.map((part) => `${Buffer.byteLength(part)}:${part},`).join(''))
}
