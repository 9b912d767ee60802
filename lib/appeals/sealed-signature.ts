import { decryptField, encryptField } from '@/lib/db/field-cipher'
import type { FieldKeys } from '@/lib/db/field-keys'
import { type SignatureContent, signatureContentSchema } from '@/lib/domain/appeals/signing'

const place = (row: string, column: string) => ({ table: 'file.signature', row, column })

/** Encrypts what a signer wrote, and the address, for the signature of an id. */
export function sealSignature(keys: FieldKeys, id: string, content: SignatureContent, email: string) {
  return {
    content: Buffer.from(encryptField(keys, place(id, 'content'), JSON.stringify(content))),
    email: Buffer.from(encryptField(keys, place(id, 'email'), email)),
  }
}

/** Reads what {@link sealSignature} wrote of a signer; throws a FieldCipherFault for anything else. */
export function openSignature(keys: FieldKeys, id: string, content: Uint8Array): SignatureContent {
  return signatureContentSchema.parse(JSON.parse(decryptField(keys, place(id, 'content'), content)))
}

/** Reads the address that {@link sealSignature} wrote; throws a FieldCipherFault for anything else. */
export function openAddress(keys: FieldKeys, id: string, email: Uint8Array): string {
  return decryptField(keys, place(id, 'email'), email)
}
