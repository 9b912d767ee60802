import type { Queryable, Sql } from '@/lib/db/connect'
import type { ExchangeFileName } from '@/lib/files/exchange-set'
import type { ExchangeRow, ExchangeSource } from '@/lib/files/write-exchange'
import type { ExchangeStatement, SlugRange } from './select-record'

/** How many cases stand in one part: their events pass no limit of a single file. */
const PER_PART = 20_000
const AT_ONCE = 500

/**
 * Hands a task the rows of exchange files, all of one state of the record: nothing that is written meanwhile is among
 * them. `firstSlugs` asks for the first slug of every so many cases, in the order of their bytes.
 */
export async function inExchange<Result>(
  sql: Sql,
  statements: Readonly<Record<ExchangeFileName, ExchangeStatement>>,
  firstSlugs: (sql: Queryable, every: number) => Promise<string[]>,
  task: (source: ExchangeSource) => Promise<Result>,
): Promise<Result> {
  let result: { value: Result } | undefined
  await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (transaction) => {
    const ranges = rangesOf(await firstSlugs(transaction, PER_PART))
    const rows = async function* (file: ExchangeFileName, part: number): AsyncGenerator<ExchangeRow[]> {
      const range = ranges[part]
      if (!range) return
      for await (const read of statements[file](transaction, range).cursor(AT_ONCE)) yield read.map(({ row }) => row)
    }
    result = { value: await task({ parts: ranges.length, rows }) }
  })
  if (!result) throw new Error('The transaction ended without its task.')
  return result.value
}

function rangesOf(slugs: readonly string[]): SlugRange[] {
  if (slugs.length === 0) return [{ from: '', to: null }]
  return slugs.map((slug, at) => ({ from: at === 0 ? '' : slug, to: slugs[at + 1] ?? null }))
}
