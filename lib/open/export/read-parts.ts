import type { PendingQuery } from 'postgres'
import { connect, type Queryable, type Sql } from '@/lib/db/connect'
import { databaseUrl } from '@/lib/env'

const AT_ONCE = 500

/** How long a file may take. Postgres counts the time in which it waits for a reader as time of the statement. */
export const LONGEST_FILE_MS = 600_000

let pool: Sql | undefined

/** Whole files have connections of their own: however slowly they are read, no page waits for them. */
function exportSql(): Sql {
  return (pool ??= connect(databaseUrl('open'), { max: 2, statementTimeoutMs: LONGEST_FILE_MS }))
}

/** Ends the connections of files. */
export async function closeExportSql(): Promise<void> {
  const ending = pool
  pool = undefined
  await ending?.end({ timeout: 5 })
}

/**
 * The rows of one statement, five hundred at a time: one state of the record, and never more of it in memory than two
 * parts. The next part is asked for while one is being worked on, and none where nobody takes them.
 */
export function readParts<Row extends object>(
  statement: (sql: Queryable) => PendingQuery<Row[]>,
): AsyncGenerator<Row[]> {
  return takeAhead(statement(exportSql()).cursor(AT_ONCE)[Symbol.asyncIterator]())
}

/**
 * The texts of a statement's one column, one after the other, as the bytes in which Postgres sent them (UTF-8): nothing
 * is made a string that is only sent on. Otherwise as {@link readParts}.
 */
export async function* readTexts(
  statement: (sql: Queryable) => PendingQuery<{ line: string }[]>,
): AsyncGenerator<Buffer> {
  const parts = takeAhead(statement(exportSql()).raw().cursor(AT_ONCE)[Symbol.asyncIterator]())
  for await (const part of parts) yield Buffer.concat(part.flat())
}

async function* takeAhead<Part>(parts: AsyncIterator<Part>): AsyncGenerator<Part> {
  // The driver answers the end without a promise.
  const ask = async () => parts.next()
  let coming = ask()
  try {
    for (let part = await coming; !part.done; part = await coming) {
      coming = ask()
      // Whoever takes the part may fail, and then nobody awaits what comes: its error is told at the next turn.
      coming.catch(() => undefined)
      yield part.value
    }
  } finally {
    // A cursor is closed between two parts only.
    await coming.catch(() => undefined)
    await parts.return?.()
  }
}
