import { connect, type Sql } from '@/lib/db/connect'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { databaseUrl } from '@/lib/env'
import { matching } from '../case-conditions'
import { type CaseLineRow, mostUrgentLineFirst, selectCaseLines } from '../case-line-row'
import type { CaseFilter } from '../case-query'
import { toCaseLine } from '../to-case-line'

/** A line of a file, with where its prison stands: degrees north and east, null where neither is known. */
export interface ExportedCase extends CaseLine {
  at: { latitude: number; longitude: number } | null
}

type Row = CaseLineRow & { latitude: number | null; longitude: number | null }

const AT_ONCE = 500
const STATEMENT_TIMEOUT_MS = 60_000

let pool: Sql | undefined

/** Whole files have connections of their own: however slowly they are read, no page waits for them. */
function exportSql(): Sql {
  return (pool ??= connect(databaseUrl('open'), { max: 2, statementTimeoutMs: STATEMENT_TIMEOUT_MS }))
}

/** Ends the connections of files. */
export async function closeExportSql(): Promise<void> {
  const ending = pool
  pool = undefined
  await ending?.end({ timeout: 5 })
}

/**
 * All published cases that match a filter on a day, most urgent first, five hundred at a time: one state of the record,
 * and never more of it in memory than two parts. The next part is asked for while one is being worked on.
 */
export async function* readAllCases(filter: CaseFilter, asOf: Day): AsyncGenerator<ExportedCase[]> {
  const sql = exportSql()
  const day = formatDay(asOf)
  // A row is one text of JSON: the driver reads a column of it faster than thirty of its own.
  const parts = sql<{ line: Row }[]>`
    SELECT row_to_json(placed) AS line FROM (
      SELECT line.*, at.latitude, at.longitude
      FROM (${selectCaseLines(sql, day)} ${matching(sql, filter, day)}) line
      LEFT JOIN open.prison at ON at.id = line.prison_id
      ORDER BY ${mostUrgentLineFirst(sql)}
    ) placed`.cursor(AT_ONCE)[Symbol.asyncIterator]()
  // The driver answers the end without a promise.
  const ask = async () => parts.next()
  let coming = ask()
  try {
    for (let part = await coming; !part.done; part = await coming) {
      coming = ask()
      // Whoever takes the part may fail, and then nobody awaits what comes: its error is told at the next turn.
      coming.catch(() => undefined)
      yield part.value.map(({ line }) => toExported(line, asOf))
    }
  } finally {
    // A cursor is closed between two parts only.
    await coming.catch(() => undefined)
    await parts.return?.()
  }
}

function toExported(row: Row, asOf: Day): ExportedCase {
  const { latitude, longitude } = row
  return { ...toCaseLine(row, asOf), at: latitude === null || longitude === null ? null : { latitude, longitude } }
}
