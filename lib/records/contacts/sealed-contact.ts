import { decryptField, encryptField } from '@/lib/db/field-cipher'
import type { FieldKeys } from '@/lib/db/field-keys'

/** How somebody is reached, in clear. */
export interface ContactFields {
  name: string
  reach: string
  note: string | null
}

type Sealed = Record<'name' | 'reach', Uint8Array<ArrayBuffer>> & { note: Uint8Array<ArrayBuffer> | null }

/** Encrypts the fields of the contact of an id. */
export function sealContact(keys: FieldKeys, id: string, { name, reach, note }: ContactFields): Sealed {
  const seal = (column: string, text: string) => encryptField(keys, { table: 'file.source_contact', row: id, column }, text)
  return { name: seal('name', name), reach: seal('reach', reach), note: note === null ? null : seal('note', note) }
}

/** Reads what {@link sealContact} wrote for the same id; throws a FieldCipherFault for anything else. */
export function openContact(
  keys: FieldKeys,
  id: string,
  sealed: { name: Uint8Array; reach: Uint8Array; note: Uint8Array | null },
): ContactFields {
  const open = (column: string, bytes: Uint8Array) =>
    decryptField(keys, { table: 'file.source_contact', row: id, column }, bytes)
  return {
    name: open('name', sealed.name),
    reach: open('reach', sealed.reach),
    note: sealed.note === null ? null : open('note', sealed.note),
  }
}
