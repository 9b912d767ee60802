import { performance } from 'node:perf_hooks'
import type { Sql } from '@/lib/db/connect'

const RUNS = 3

/** What a bare COPY of a database's rows took, the median of some runs, for comparison. */
export interface BareCopy {
  rows: number
  seconds: number
}

/**
 * Copies every row of schemas file and open into tables with the same columns and indexes, without triggers, checks and
 * foreign keys; or of those tables alone that are called one of `only`. Only the way in is
 * timed: the rows wait in files of the server's, as COPY wrote them.
 */
export async function copyBare(superuser: Sql, only: readonly string[] | null = null): Promise<BareCopy> {
  const tables = await superuser<{ schema: string; name: string; folder: string }[]>`
    SELECT schemaname AS schema, tablename AS name, current_setting('data_directory') AS folder FROM pg_tables
    WHERE schemaname IN ('file', 'open') AND (${only}::text[] IS NULL OR tablename = ANY (${only})) ORDER BY 1, 2`
  const copies: { statement: string; rows: number; bare: string }[] = []
  await superuser.unsafe('CREATE SCHEMA bare')
  for (const { schema, name, folder } of tables) {
    const [table, bare] = [`"${schema}"."${name}"`, `bare."${schema}_${name}"`]
    const file = `${folder}/bare-${schema}-${name}`
    // What Postgres computes for a column is copied as well: the bare table has it as any other.
    const { count } = await superuser.unsafe(`COPY (SELECT * FROM ${table}) TO '${file}'`)
    await superuser.unsafe(`CREATE TABLE ${bare} (LIKE ${table} INCLUDING INDEXES)`)
    copies.push({ statement: `COPY ${bare} FROM '${file}'`, rows: count, bare })
  }
  const runs: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await superuser.unsafe(`TRUNCATE ${copies.map(({ bare }) => bare).join(', ')}`)
    const start = performance.now()
    await superuser.begin(async (sql) => {
      for (const { statement } of copies) await sql.unsafe(statement)
    })
    runs.push((performance.now() - start) / 1000)
  }
  await superuser.unsafe('DROP SCHEMA bare CASCADE')
  const seconds = runs.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
  return { rows: copies.reduce((sum, { rows }) => sum + rows, 0), seconds }
}
