import { decryptField, encryptField } from '@/lib/db/field-cipher'
import type { FieldKeys } from '@/lib/db/field-keys'

const place = (row: string, column: string) => ({ table: 'file.mail', row, column })

/** Encrypts to whom the message of an id goes, and the values of its text as JSON. */
export function sealMail(keys: FieldKeys, id: string, recipient: string, values: object) {
  return {
    recipient: encryptField(keys, place(id, 'recipient'), recipient),
    content: encryptField(keys, place(id, 'content'), JSON.stringify(values)),
  }
}

/** Reads what {@link sealMail} wrote for the same id; throws a FieldCipherFault for anything else. */
export function openMail(keys: FieldKeys, id: string, sealed: { recipient: Uint8Array; content: Uint8Array }) {
  const values: unknown = JSON.parse(decryptField(keys, place(id, 'content'), sealed.content))
  return { recipient: decryptField(keys, place(id, 'recipient'), sealed.recipient), values }
}
