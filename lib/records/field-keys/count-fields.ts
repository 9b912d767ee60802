import type { Sql } from '@/lib/db/connect'
import { ENCRYPTED_TABLES } from '@/lib/db/encrypted-fields'
import { compareTexts } from '@/lib/domain/compare-texts'

/** How many encrypted fields there are of a key. */
export interface FieldCount {
  key: string
  fields: number
}

/** How many fields each key encrypts in the whole database: a key that stands at none, or not at all, can go. */
export async function countFields(sql: Sql): Promise<FieldCount[]> {
  const counts = new Map<string, number>()
  for (const { table, columns } of ENCRYPTED_TABLES) {
    for (const column of columns) {
      const rows = await sql<FieldCount[]>`
        SELECT convert_from(substr(${sql(column)}, 3, get_byte(${sql(column)}, 1)), 'UTF8') AS key, count(*) AS fields
        FROM file.${sql(table)} WHERE octet_length(${sql(column)}) > 2 GROUP BY 1`
      for (const { key, fields } of rows) counts.set(key, (counts.get(key) ?? 0) + fields)
    }
  }
  return [...counts].map(([key, fields]) => ({ key, fields })).sort((one, other) => compareTexts(one.key, other.key))
}
