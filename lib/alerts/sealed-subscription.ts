import { decryptField, encryptField } from '@/lib/db/field-cipher'
import type { FieldKeys } from '@/lib/db/field-keys'

/** What is encrypted of a subscription; `account` is the address of an account, whose id is then the row. */
type Sealed = 'email' | 'address' | 'secret' | 'account'

const place = (row: string, what: Sealed) => (what === 'account'
  ? { table: 'file.alert_address', row, column: 'email' }
  : { table: 'file.alert_subscription', row, column: what })

/** Encrypts a field of the subscription, or of the account, of an id. */
export function sealFor(keys: FieldKeys, id: string, what: Sealed, text: string): Buffer {
  return Buffer.from(encryptField(keys, place(id, what), text))
}

/** Reads what {@link sealFor} wrote for the same place; throws a FieldCipherFault for anything else. */
export function openFor(keys: FieldKeys, id: string, what: Sealed, sealed: Uint8Array): string {
  return decryptField(keys, place(id, what), sealed)
}
