import { existsSync, readFileSync } from 'node:fs'
import type { Sql } from '@/lib/db/connect'
import { parseDay, type Day } from '@/lib/domain/dates/day'
import { EXCHANGE_FILES, type ExchangeFileName } from '@/lib/files/exchange-set'
import { readRules } from '@/lib/files/rules-file'
import { importFiles, type ImportOrder, type ImportResult } from '@/lib/records/import-files'

/** A day of a test, given as text. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(`${text} is no day`)
  return parsed
}

/** The demonstration set as text, with changes made to some of its files. */
export function theAppeal(
  changes: Partial<Record<ExchangeFileName, (text: string) => string>> = {},
): Map<ExchangeFileName, Uint8Array> {
  return new Map(
    EXCHANGE_FILES.flatMap((name) => {
      const path = `data/appeal-2021/${name}`
      if (!existsSync(path) && !changes[name]) return []
      const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
      return [[name, Buffer.from(changes[name]?.(text) ?? text)]]
    }),
  )
}

/** Imports files as an operator who trusts them, unless told otherwise. */
export function importInto(
  sql: Sql,
  files: ImportOrder['files'],
  rest: Partial<ImportOrder> = {},
): Promise<ImportResult> {
  const read = readRules(readFileSync('data/urgency-rules.csv'))
  const rules = read.ok ? read.rules : []
  return importFiles(sql, {
    files, rules, trust: true, dryRun: false, actor: 'operator', on: day('2021-04-05'), ...rest,
  })
}

/** How many rows each table of ours holds, but those of numbers, and the head of the audit log. */
export async function takeStock(superuser: Sql): Promise<Record<string, string | number>> {
  const tables = await superuser<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('file', 'open', 'intake') AND tablename NOT LIKE 'tally%'
      AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT') ORDER BY 1`
  const stock: Record<string, string | number> = {}
  for (const { name } of tables) {
    const [row] = await superuser.unsafe(`SELECT count(*)::int AS count FROM ${name}`)
    stock[name.replaceAll('"', '')] = Number(row?.['count'])
  }
  const [head] = await superuser<{ hash: string }[]>`
    SELECT encode(hash, 'hex') AS hash FROM file.audit ORDER BY seq DESC LIMIT 1`
  return { ...stock, head: head?.hash ?? 'none' }
}
