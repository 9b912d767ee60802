import { pipeline } from 'node:stream/promises'
import { setImmediate as breathe } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { DELIMITERS, type Delimiter } from '@/lib/domain/lists/list-table'
import { lineCounter } from '../lines'
import { ForeignError } from './foreign-fault'
import { LIMITS } from './limits'
import { type RawRow, RawRows } from './raw-rows'

const LOOKED_AT_LINES = 30
/** Bytes between two breaths: some milliseconds. */
const AT_ONCE = 65_536

/**
 * The rows of a text whose cells are parted by a comma, a semicolon or a tab: the one that parts its first lines most
 * evenly, unless one is `chosen`. Quotes as in RFC 4180; one in the middle of a cell is a sign like any other. Other
 * work goes on meanwhile. `most` ends after so many rows. Throws a ForeignError for what passes a limit, and for a
 * quote that is never closed.
 */
export async function readDelimited(
  raw: string, chosen: Delimiter | null, most: number | null,
): Promise<{ delimiter: Delimiter; rows: RawRow[] }> {
  const text = raw.includes('\n') ? raw : raw.replaceAll('\r', '\n')
  checkLines(text)
  const delimiter = chosen ?? recogniseDelimiter(text)
  return { delimiter, rows: (await readRows(text, delimiter, most)).rows }
}

async function readRows(text: string, delimiter: Delimiter, most: number | null): Promise<RawRows> {
  const bytes = Buffer.from(text)
  const lineAt = lineCounter(bytes)
  const gathered = new RawRows(most)
  let end = 0
  const parser = parse({
    delimiter, record_delimiter: ['\r\n', '\n'], relax_column_count: true, relax_quotes: true,
    max_record_size: LIMITS.line,
    on_record: (cells: string[], context) => {
      gathered.add(lineAt(end), cells)
      end = context.bytes
      if (gathered.isFull) throw new Enough()
      return null
    },
  })
  try {
    await pipeline(slicesOf(bytes), parser.resume())
  } catch (error) {
    if (error instanceof Enough) return gathered
    if (!(error instanceof CsvError)) throw error
    const reason = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote_not_closed' : 'line_too_long'
    throw new ForeignError(reason, lineAt(end), reason === 'line_too_long' ? LIMITS.line : null)
  }
  return gathered
}

async function* slicesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += AT_ONCE) {
    yield bytes.subarray(from, from + AT_ONCE)
    await breathe()
  }
}

/** Ends a parse that has read as many rows as were wanted. */
class Enough extends Error {}

/** A line longer than any row may be is refused before anything is made of it. */
function checkLines(text: string): void {
  let from = 0
  for (let line = 1; from < text.length; line += 1) {
    const feed = text.indexOf('\n', from)
    const to = feed < 0 ? text.length : feed
    if (to - from > LIMITS.line) throw new ForeignError('line_too_long', line, LIMITS.line)
    from = to + 1
  }
}

/** What parts the first lines into the most cells that are as many in most of them. */
function recogniseDelimiter(text: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }))
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

function scoreOf(text: string, delimiter: Delimiter): number {
  const widths = text.split('\n', LOOKED_AT_LINES).map((line) => widthOf(line, delimiter)).filter((width) => width > 1)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([width, count]) => count * Math.min(width, 50)))
}

/** Cells of a line, leaving out what stands in quotes. */
function widthOf(line: string, delimiter: Delimiter): number {
  return line.replace(/"[^"]*"/g, '').split(delimiter).length
}
