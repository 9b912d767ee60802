import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { TableDigest } from './row-digest'

const name = z.string().min(1).max(255)
const table = z.strictObject({ schema: name, table: name, columns: z.array(name).min(1) })
const sequence = z.strictObject({ schema: name, sequence: name, last: z.string().regex(/^-?\d+$/), called: z.boolean() })

/** What the first line of an opened backup says: what is in it, and the state that it is of. */
export const manifestSchema = z.strictObject({
  madeAt: z.iso.datetime(),
  keepUntil: z.iso.date(),
  /** The version of Postgres that it comes from. */
  server: z.string(),
  /** The migrations that the database had, in their order, with the checksums of their scripts. */
  schema: z.array(z.strictObject({ name, checksum: z.string() })).min(1),
  tables: z.array(table).min(1),
  sequences: z.array(sequence),
  /** The end of the audit log: how many entries there are, and the hash of the last. */
  audit: z.strictObject({ entries: z.int().min(0), head: z.string().regex(/^[0-9a-f]{64}$/) }),
})

/** What the last line says: the digest of each table, in the order of the first line. */
export const totalsSchema = z.strictObject({
  tables: z.array(z.strictObject({ rows: z.int().min(0), digest: z.string().regex(/^[0-9a-f]{64}$/) })),
})

export type Manifest = z.output<typeof manifestSchema>
export type TableOf = z.output<typeof table>
export type SequenceOf = z.output<typeof sequence>

/** One digest of a whole database: of the name, the columns, the rows and the digest of each table. Hexadecimal. */
export function digestDatabase(tables: readonly TableOf[], digests: readonly TableDigest[]): string {
  const lines = tables.map((one, index) => JSON.stringify([one.schema, one.table, one.columns, digests[index]]))
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}
