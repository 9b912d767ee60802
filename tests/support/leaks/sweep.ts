import { z } from 'zod'
import type { TransactionSql } from 'postgres'
import type { Sql } from '@/lib/db/connect'
import { ENCRYPTED_TABLES } from '@/lib/db/encrypted-fields'
import type { Dice } from '@/lib/files/invented/dice'
import type { Nest } from './canary'
import { FORMED, listPrivateColumns, type PrivateColumn, PUBLISHED } from './private-columns'

/** What became of each private column: how many canaries it holds, or why it holds none. */
export interface Sweep {
  planted: Map<string, number>
  /** The database itself takes no other word there than a few, a key of another row, or an id. */
  refused: string[]
  /** There was no private value of it, so that nothing is shown of it. */
  empty: string[]
}

const nameOf = ({ table, column }: PrivateColumn) => `${table}.${column}`
const isSealed = ({ table, column }: PrivateColumn) =>
  ENCRYPTED_TABLES.some((one) => `file.${one.table}` === table && one.columns.includes(column))

/**
 * Plants canaries in private columns until there are `total`: one in each, and then at random, each in a row of chance.
 * Triggers are off meanwhile, for much of this is append-only; what the tables themselves check holds. Sealed columns
 * are left to who seals (tests/factories/fill-secrets.ts).
 */
export async function sweepColumns(superuser: Sql, nest: Nest, dice: Dice, total: number): Promise<Sweep> {
  const columns = (await listPrivateColumns(superuser)).filter((one) => !isSealed(one) && !(nameOf(one) in FORMED))
  const tables = new Set(columns.map(({ table }) => table))
  const sweep: Sweep = { planted: new Map(), refused: [], empty: [] }
  await superuser.begin(async (sql) => {
    await sql`SET CONSTRAINTS ALL IMMEDIATE`
    for (const table of tables) await sql.unsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    for (const one of columns) await plantInto(sql, one, { nest, dice, sweep })
    const open = columns.filter((one) => sweep.planted.has(nameOf(one)))
    while (nest.count() < total && open.length > 0) {
      const one = open[dice.between(0, open.length - 1)]
      if (one) await plantInto(sql, one, { nest, dice, sweep })
    }
    for (const table of tables) await sql.unsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  })
  return sweep
}

interface Gear {
  nest: Nest
  dice: Dice
  sweep: Sweep
}

/** How many rows of a column are tried before the database is believed that it takes no words there. */
const TRIES = 4

async function plantInto(sql: TransactionSql, one: PrivateColumn, { nest, dice, sweep }: Gear): Promise<void> {
  const { table, column } = one
  const name = nameOf(one)
  const isPrivate = PUBLISHED[name] ?? 'true'
  const isFull = one.type === 'jsonb' ? `t.${column}::text ~ '[A-Za-z] [A-Za-z]'` : `t.${column} IS NOT NULL`
  const [{ full, all } = { full: 0, all: 0 }] = await sql.unsafe<{ full: number; all: number }[]>(
    `SELECT (count(*) FILTER (WHERE ${isFull}))::int AS full, count(*)::int AS all FROM ${table} t WHERE ${isPrivate}`)
  // An empty field that is filled may mean something else: where something stands in other rows, in those.
  const rows = full || all
  let isRefused = false
  for (let tries = 0; tries < TRIES && rows > 0; tries += 1) {
    const [row] = await sql.unsafe<{ at: string; value: unknown }[]>(`
      SELECT t.ctid::text AS at, ${one.type === 'jsonb' ? `t.${column}` : 'NULL'} AS value FROM ${table} t
      WHERE (${isPrivate}) AND (${full === 0} OR ${isFull})
      ORDER BY t.ctid OFFSET ${dice.between(0, rows - 1)} LIMIT 1`)
    if (!row) continue
    const canary = nest.lay(`${name} at ${row.at}`)
    const outcome = await write(sql, one, row, canary, dice)
    if (outcome === 'planted') {
      sweep.planted.set(name, (sweep.planted.get(name) ?? 0) + 1)
      return
    }
    nest.take(canary)
    isRefused ||= outcome === 'refused'
  }
  if (sweep.planted.has(name)) return
  if (isRefused) sweep.refused.push(name)
  else sweep.empty.push(name)
}

type Outcome = 'planted' | 'refused' | 'no_words'

/** Puts a canary beside what stands in a field, as its type allows. */
async function write(
  sql: TransactionSql, { table, column, type }: PrivateColumn, row: { at: string; value: unknown }, canary: string,
  dice: Dice,
): Promise<Outcome> {
  const json = type === 'jsonb' ? intoJson(row.value, canary, dice) : null
  if (type === 'jsonb' && json === null) return 'no_words'
  const values = {
    'text': [`CASE WHEN ${column} IS NULL THEN $1 ELSE ${column} || '-' || $1 END`, canary],
    'text[]': [`coalesce(${column}, '{}') || $1`, canary],
    'bytea': ['convert_to($1, \'UTF8\')', canary],
    'jsonb': ['$1::text::jsonb', json ?? ''],
  }
  const [expression = '', value = ''] = values[type]
  const statement = `UPDATE ${table} SET ${column} = ${expression.replaceAll('$1', '$1::text')} WHERE ctid = '${row.at}'`
  try {
    await sql.savepoint((within) => within.unsafe(statement, [value]))
    return 'planted'
  } catch (error) {
    const code = z.object({ code: z.string() }).safeParse(error).data?.code ?? ''
    // What tables check of their own, and texts that are too long for an index.
    if (/^(?:23|54000)/.test(code)) return 'refused'
    throw error
  }
}

/** A value of JSON with a canary after one of its texts that have several words; null where it has none. */
function intoJson(value: unknown, canary: string, dice: Dice): string | null {
  const texts: string[] = []
  JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one === 'string' && (one.includes(' ') || one.includes('canary'))) texts.push(one)
    return one
  })
  const chosen = texts[dice.between(0, texts.length - 1)]
  if (chosen === undefined) return null
  return JSON.stringify(value, (_key, one: unknown) => (one === chosen ? `${chosen} ${canary}` : one))
}
