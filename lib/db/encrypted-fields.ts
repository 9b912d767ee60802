import type { FieldPlace } from './field-cipher'

/** The encrypted columns of one table of schema file, and by what its rows are found. */
export interface EncryptedTable {
  table: string
  columns: readonly string[]
  /** How the place of its fields names it. */
  place: string
  /** A column of ids; where it does not name a row alone, `part` does with it. */
  key: string
  part: string | null
}

function file(table: string, columns: readonly string[], rest: Partial<EncryptedTable> = {}): EncryptedTable {
  return { table, columns, place: `file.${table}`, key: 'id', part: null, ...rest }
}

/** Every column that encryptField writes: what is not here would be lost where a key is thrown away. */
export const ENCRYPTED_TABLES: readonly EncryptedTable[] = [
  file('account', ['totp_secret', 'totp_candidate'], { place: 'account' }),
  file('alert_address', ['email'], { key: 'account_id' }),
  file('alert_subscription', ['email', 'address', 'secret']),
  file('gathering', ['content', 'email']),
  file('mail', ['recipient', 'content']),
  file('signature', ['content', 'email']),
  file('source_contact', ['name', 'reach', 'note']),
  file('tip', ['content']),
  file('tip_message', ['content']),
  file('tip_picture', ['webp'], { key: 'tip_id', part: 'number' }),
]

/** Where a field of a row stands, as it was encrypted for. */
export function placeOf({ place }: EncryptedTable, row: string, column: string): FieldPlace {
  return { table: place, row, column }
}
