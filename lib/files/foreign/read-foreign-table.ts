import type { Delimiter, Encoding, ListTable } from '@/lib/domain/lists/list-table'
import type { Mapping } from '@/lib/domain/lists/mapping'
import { ForeignError, type ForeignFault } from './foreign-fault'
import { LIMITS } from './limits'
import type { RawRow } from './raw-rows'
import { readDelimited } from './read-delimited'
import { readWorkbook } from './read-workbook'
import { decodeText } from './recognise-encoding'
import { guessHeaderRow, toListTable } from './to-list-table'

/** Lines that may stand above the first row: a header stands at the latest in line 100. */
const MOST_ABOVE = 100

/** How a file was taken; null what its kind has not. */
export interface TakenAs {
  encoding: Encoding | null
  delimiter: Delimiter | null
  /** The sheet that was read, and all that the workbook has. */
  sheet: string | null
  sheets: readonly string[]
  /** The line of the header. */
  headerRow: number
}

export type ForeignRead = { ok: true; table: ListTable; as: TakenAs } | { ok: false; fault: ForeignFault }

/** How a file is to be read: what is left out, or null, is recognised. */
export type ForeignOptions = Partial<Mapping['table']>

/**
 * Reads somebody else's file, text or XLSX, as a table of texts; nothing in it is computed. `most` ends after so many
 * rows, for a look at the first. Other work goes on while it is read. A file that passes a limit, or that is made to
 * hurt, is refused with its line, in memory that does not grow with what it would inflate to.
 */
export async function readForeignTable(
  bytes: Uint8Array, options: ForeignOptions, most: number | null = null,
): Promise<ForeignRead> {
  try {
    if (bytes.length === 0) throw new ForeignError('empty')
    if (bytes.length > LIMITS.bytes) throw new ForeignError('too_large', null, LIMITS.bytes)
    const { rows, ...taken } = await takeRows(bytes, options, most === null ? null : most + MOST_ABOVE)
    if (rows.length === 0) throw new ForeignError('empty')
    const headerRow = options.headerRow ?? guessHeaderRow(rows)
    const table = toListTable(rows, headerRow)
    const cut = most === null ? table : { ...table, rows: table.rows.slice(0, most) }
    return { ok: true, table: cut, as: { ...taken, headerRow } }
  } catch (error) {
    if (error instanceof ForeignError) return { ok: false, fault: error.fault }
    throw error
  }
}

async function takeRows(
  bytes: Uint8Array, { encoding = null, delimiter = null, sheet = null }: ForeignOptions, most: number | null,
): Promise<{ rows: RawRow[] } & Omit<TakenAs, 'headerRow'>> {
  if (startsWith(bytes, [0x50, 0x4b])) {
    return { ...(await readWorkbook(bytes, sheet, most)), encoding: null, delimiter: null }
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ForeignError('old_workbook')
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new ForeignError('not_a_table')
  const decoded = decodeText(bytes, encoding)
  const read = await readDelimited(decoded.text, delimiter, most)
  return { rows: read.rows, encoding: decoded.encoding, delimiter: read.delimiter, sheet: null, sheets: [] }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}
