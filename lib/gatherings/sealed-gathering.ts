import { decryptField, encryptField } from '@/lib/db/field-cipher'
import type { FieldKeys } from '@/lib/db/field-keys'
import { type GatheringContent, gatheringContentSchema } from '@/lib/domain/gatherings/gathering'

const place = (row: string, column: string) => ({ table: 'file.gathering', row, column })

/** Encrypts what was told of the gathering of an id. */
export function sealGathering(keys: FieldKeys, id: string, content: GatheringContent): Buffer {
  return Buffer.from(encryptField(keys, place(id, 'content'), JSON.stringify(content)))
}

/** Reads what {@link sealGathering} wrote; throws a FieldCipherFault for anything else. */
export function openGathering(keys: FieldKeys, id: string, content: Uint8Array): GatheringContent {
  return gatheringContentSchema.parse(JSON.parse(decryptField(keys, place(id, 'content'), content)))
}

/** Encrypts the address that the answer about a gathering goes to. */
export function sealReplyAddress(keys: FieldKeys, id: string, email: string): Buffer {
  return Buffer.from(encryptField(keys, place(id, 'email'), email))
}

/** Reads what {@link sealReplyAddress} wrote; throws a FieldCipherFault for anything else. */
export function openReplyAddress(keys: FieldKeys, id: string, email: Uint8Array): string {
  return decryptField(keys, place(id, 'email'), email)
}
