import { writeAudit } from '@/lib/db/audit'
import type { Queryable, Sql } from '@/lib/db/connect'
import { ENCRYPTED_TABLES, type EncryptedTable, placeOf } from '@/lib/db/encrypted-fields'
import { decryptField, encryptField, FieldCipherFault, keyIdOf } from '@/lib/db/field-cipher'
import type { FieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'

/** A rotation of fields to the current key of a ring. */
export interface RotationOrder {
  keys: FieldKeys
  actor: string
  /** How many rows one transaction takes. */
  rowsAtOnce: number
  /** Is told of how many fields are done. */
  onProgress?: (done: number) => void
}

/** How many fields were encrypted anew, and where those stand that could not be read, which stay as they are. */
export interface Rotated {
  fields: number
  unreadable: string[]
}

type Row = { row: string; key: string } & Record<string, Buffer | string | null>

/**
 * Encrypts every field anew that is not under the current key, some rows a transaction. Whatever kills it, each field
 * is under one key or the other and can be read with the ring; called again, it does what is left. What is written
 * meanwhile is locked for a moment and never lost. Both ends are audited. A new second factor ends sessions: so does
 * its new key.
 */
export async function rotateFields(sql: Sql, order: RotationOrder): Promise<Rotated> {
  await audit(sql, order, 'field_key.rotate', [])
  const rotated: Rotated = { fields: 0, unreadable: [] }
  const told: string[] = []
  for (const table of ENCRYPTED_TABLES) {
    const before = rotated.fields
    for await (const keys of dueRows(sql, table, order)) {
      await sql.begin((transaction) => rotateRows(transaction, table, [...new Set(keys)], order.keys, rotated))
      order.onProgress?.(rotated.fields)
    }
    if (rotated.fields > before) told.push(`file.${table.table}: ${rotated.fields - before}`)
  }
  await audit(sql, order, 'field_key.rotated', told)
  return rotated
}

/** The rows with a field that is not under the current key: some at a time, by their column of ids. */
async function* dueRows(sql: Sql, table: EncryptedTable, order: RotationOrder): AsyncGenerator<string[]> {
  const { keys, rowsAtOnce } = order
  const rows = sql<{ key: string }[]>`
    SELECT ${sql(table.key)}::text AS key FROM ${nameOf(sql, table)} WHERE ${isDue(sql, table, keys)}`
  for await (const batch of rows.cursor(rowsAtOnce)) yield batch.map(({ key }) => key)
}

async function rotateRows(sql: Queryable, table: EncryptedTable, ids: string[], keys: FieldKeys, rotated: Rotated) {
  const [name, key] = [nameOf(sql, table), sql(table.key)]
  const label = table.part === null ? sql`${key}::text` : sql`${key} || ' ' || ${sql(table.part)}`
  const rows = await sql<Row[]>`
    SELECT ${label} AS row, ${key}::text AS key, ${sql(table.columns)} FROM ${name}
    WHERE ${key} = ANY (${ids}::uuid[]) AND (${isDue(sql, table, keys)}) ORDER BY ${key} FOR NO KEY UPDATE`
  for (const row of rows) {
    const fresh = encryptAnew(table, row, keys, rotated)
    const columns = Object.keys(fresh)
    if (columns.length === 0) continue
    await sql`
      UPDATE ${name} SET ${sql(fresh, ...columns)} WHERE ${key} = ${row.key}::uuid AND ${label} = ${row.row}`
    rotated.fields += columns.length
  }
}

function encryptAnew(table: EncryptedTable, row: Row, keys: FieldKeys, rotated: Rotated): Record<string, Buffer> {
  const fresh: Record<string, Buffer> = {}
  for (const column of table.columns) {
    const sealed = row[column]
    if (!Buffer.isBuffer(sealed)) continue
    const place = placeOf(table, row.row, column)
    try {
      if (keyIdOf(sealed) === keys.current) continue
      fresh[column] = Buffer.from(encryptField(keys, place, decryptField(keys, place, sealed)))
    } catch (error) {
      if (!(error instanceof FieldCipherFault)) throw error
      rotated.unreadable.push(`${place.table}.${column} of ${row.row}: ${error.message}`)
    }
  }
  return fresh
}

function nameOf(sql: Queryable, { table }: EncryptedTable) {
  return sql`file.${sql(table)}`
}

/** Whether a row has a field that does not begin as those under the current key do. */
function isDue(sql: Queryable, { columns }: EncryptedTable, keys: FieldKeys) {
  const id = Buffer.from(keys.current)
  const start = Buffer.concat([Buffer.from([1, id.length]), id])
  return columns.map((column, index) =>
    sql`${index === 0 ? sql`` : sql` OR `}substr(${sql(column)}, 1, ${start.length}) <> ${start}`)
}

async function audit(sql: Sql, { keys, actor }: RotationOrder, action: string, fields: string[]): Promise<void> {
  await writeAudit(overPostgres(sql), [{
    actor, action, subjectKind: 'field_key', subjectId: keys.current, fields, digest: null,
  }])
}
