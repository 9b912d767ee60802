import { CsvError, parse } from 'csv-parse/sync'
import {
  type CollectedRow, collectedSignatory, identityOf, type RowFault, SIGNATORY_COLUMNS, type SignatoryFault,
} from '@/lib/domain/appeals/collected-signatory'
import { type Day, formatDay } from '@/lib/domain/dates/day'

/** How large a file may be, in bytes and in rows. */
export const LARGEST_FILE = 524_288
export const MOST_ROWS = 5000
const MOST_FAULTS = 50
const LONGEST_ROW = 8000

/** The rows of a file that can be used, and what is wrong with it: the first 50 faults, and how many there are. */
export interface ReadSignatories {
  rows: CollectedRow[]
  faults: RowFault[]
  faultCount: number
}

interface RawRow {
  record: string[]
  info: { lines: number }
}

/**
 * Reads signatories from CSV in UTF-8 (a comma between cells, or a semicolon as spreadsheets of many languages write),
 * on a day after which nobody has signed yet.
 */
export function readSignatories(csv: string, on: Day): ReadSignatories {
  const all: RowFault[] = []
  const tell = (line: number, column: string, fault: SignatoryFault) => all.push({ line, column, fault })
  const rows = readRows(csv, formatDay(on), tell)
  return { rows, faults: all.slice(0, MOST_FAULTS), faultCount: all.length }
}

type Tell = (line: number, column: string, fault: SignatoryFault) => void

function readRows(csv: string, today: string, tell: Tell): CollectedRow[] {
  const [head, ...body] = readRaw(csv, tell)
  if (!head || !checkHead(head, tell)) return []
  if (body.length === 0) tell(1, '', 'no_rows')
  const seen = new Set<string>()
  return body.flatMap(({ record, info: { lines: line } }) => {
    if (record.length !== head.record.length) {
      tell(line, '', 'cells')
      return []
    }
    const row = readRow(head.record, record, line, tell)
    if (!row) return []
    const identity = identityOf(row).join('\n')
    if (row.signed_on > today) tell(line, 'signed_on', 'future_day')
    if (seen.has(identity)) tell(line, 'name', 'twice')
    seen.add(identity)
    return [row]
  })
}

function readRaw(csv: string, tell: Tell): RawRow[] {
  if (csv.includes('\ufffd')) tell(1, '', 'not_utf8')
  if (Buffer.byteLength(csv) > LARGEST_FILE) tell(1, '', 'too_large')
  const first = csv.slice(0, csv.search(/\r|\n|$/))
  try {
    const options = {
      bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true, max_record_size: LONGEST_ROW,
      to: MOST_ROWS + 2, delimiter: first.includes(';') && !first.includes(',') ? ';' : ',',
    }
    const rows: unknown = parse(csv.slice(0, LARGEST_FILE), options)
    // With `info`, each row comes with where it stands: the typings of the parser do not say so.
    const raw = rows as RawRow[]
    if (raw.length === 0) tell(1, '', 'no_rows')
    if (raw.length > MOST_ROWS + 1) tell(raw.at(-1)?.info.lines ?? 1, '', 'too_many_rows')
    return raw
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    tell(typeof error.lines === 'number' ? error.lines : 1, '', 'not_csv')
    return []
  }
}

function checkHead({ record, info: { lines } }: RawRow, tell: Tell): boolean {
  const { required, optional } = SIGNATORY_COLUMNS
  const known: readonly string[] = [...required, ...optional]
  const faults = [
    ...record.filter((name) => !known.includes(name)).map((name) => [name.slice(0, 60), 'unknown_column'] as const),
    ...record.filter((name, at) => record.indexOf(name) !== at).map((name) => [name.slice(0, 60), 'column_twice'] as const),
    ...required.filter((name) => !record.includes(name)).map((name) => [name, 'missing_column'] as const),
  ]
  for (const [name, fault] of faults) tell(lines, name, fault)
  return faults.length === 0
}

const BY_COLUMN: Readonly<Record<string, SignatoryFault>> = { kind: 'kind', country: 'country', signed_on: 'day' }
const BY_CODE: Readonly<Record<string, SignatoryFault>> = { too_small: 'empty', too_big: 'too_long' }

function readRow(head: readonly string[], record: readonly string[], line: number, tell: Tell): CollectedRow | null {
  const absent = SIGNATORY_COLUMNS.optional.map((name) => [name, ''])
  const cells: unknown = Object.fromEntries([...absent, ...head.map((name, at) => [name, record[at]])])
  const parsed = collectedSignatory.safeParse(cells)
  if (parsed.success) return { ...parsed.data, line }
  for (const { path: [column = ''], code } of parsed.error.issues) {
    tell(line, String(column), BY_COLUMN[String(column)] ?? BY_CODE[code] ?? 'malformed')
  }
  return null
}
