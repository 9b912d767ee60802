import { decryptField, encryptField, type FieldPlace } from '@/lib/db/field-cipher'
import type { FieldKeys } from '@/lib/db/field-keys'

/** Where a text of a tip stands: what was told, what was written later, or a picture in base64. */
export const tipPlaces = {
  content: (id: string): FieldPlace => ({ table: 'file.tip', row: id, column: 'content' }),
  message: (id: string): FieldPlace => ({ table: 'file.tip_message', row: id, column: 'content' }),
  picture: (id: string, number: number): FieldPlace => ({ table: 'file.tip_picture', row: `${id} ${number}`, column: 'webp' }),
}

/** Encrypts a text for its place. */
export function sealTipText(keys: FieldKeys, place: FieldPlace, text: string): Buffer {
  return Buffer.from(encryptField(keys, place, text))
}

/** Reads what {@link sealTipText} wrote for the same place; throws a FieldCipherFault for anything else. */
export function openTipText(keys: FieldKeys, place: FieldPlace, sealed: Uint8Array): string {
  return decryptField(keys, place, sealed)
}
