import { CsvError, parse } from 'csv-parse/sync'
import type { BadRows } from './bad-row'
import { findUndecodableLine, lineCounter } from './lines'

/** The columns of a file: each of `required` must be there, each of `optional` may be, no other may. */
export interface Columns {
  required: readonly string[]
  optional: readonly string[]
}

/** One line of a table: every known column has a cell, empty where the column is absent. */
export interface TableRow {
  line: number
  cells: Record<string, string>
}

interface RawRow {
  line: number
  cells: string[]
}

/**
 * The rows of a CSV file (RFC 4180; LF or CRLF, quoted newlines, a leading BOM), cells trimmed, blank lines left out.
 * What is wrong goes to `bad`: text that is not UTF-8, quotes, columns, and rows with too few or too many cells.
 */
export function readTable(file: string, bytes: Uint8Array, columns: Columns, bad: BadRows): TableRow[] {
  const undecodable = findUndecodableLine(bytes)
  if (undecodable !== null) {
    bad.add(file, undecodable, '', 'is not UTF-8 text')
    return []
  }
  const [header, ...rows] = readRaw(file, bytes, bad)
  if (!header) {
    bad.add(file, 1, '', 'has no header line')
    return []
  }
  if (!checkHeader(file, header, columns, bad)) return []
  return rows.flatMap((row) => {
    if (row.cells.length === header.cells.length) return [nameCells(row, header.cells, columns)]
    bad.add(file, row.line, '', `has ${row.cells.length} cells where the header has ${header.cells.length}`)
    return []
  })
}

function readRaw(file: string, bytes: Uint8Array, bad: BadRows): RawRow[] {
  const content = startsWithBom(bytes) ? bytes.subarray(3) : bytes
  const lineAt = lineCounter(content)
  const rows: RawRow[] = []
  let end = 0
  try {
    parse(content, {
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      trim: true,
      on_record: (cells: string[], context) => {
        const line = lineAt(end)
        end = context.bytes
        if (cells.length > 1 || cells[0] !== '') rows.push({ line, cells })
        return null
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    bad.add(file, lineAt(end), '', quoteReason(error.code))
  }
  return rows
}

function startsWithBom(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function quoteReason(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'opens a quote that is never closed'
  return 'has a quote in the middle of a cell: quote the whole cell and double the quotes in it'
}

function checkHeader(file: string, header: RawRow, columns: Columns, bad: BadRows): boolean {
  const before = bad.count
  const known = [...columns.required, ...columns.optional]
  header.cells.forEach((name, index) => {
    if (!known.includes(name)) bad.add(file, header.line, name, 'unknown column')
    else if (header.cells.indexOf(name) !== index) bad.add(file, header.line, name, 'this column is there twice')
  })
  for (const name of columns.required) {
    if (!header.cells.includes(name)) bad.add(file, header.line, name, 'missing column')
  }
  return bad.count === before
}

function nameCells(row: RawRow, header: readonly string[], columns: Columns): TableRow {
  const cells: Record<string, string> = {}
  for (const name of [...columns.required, ...columns.optional]) {
    const at = header.indexOf(name)
    cells[name] = at < 0 ? '' : (row.cells[at] ?? '')
  }
  return { line: row.line, cells }
}
