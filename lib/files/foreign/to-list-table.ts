import { cutText } from '@/lib/domain/cut-text'
import { cleanText } from '@/lib/domain/lists/cells/clean-text'
import type { ListTable } from '@/lib/domain/lists/list-table'
import { ForeignError } from './foreign-fault'
import type { RawRow } from './raw-rows'

const LONGEST_NAME = 180
const LOOKED_AT = 20

/**
 * The rows below the header as a table; every column has a name of its own: what the header calls it, numbered where
 * another is called so too, and `#3` where it is called nothing. Throws a ForeignError for a row that has more cells
 * than the header: a quote or a delimiter is wrong, and every cell behind it stands in another's place.
 */
export function toListTable(rows: readonly RawRow[], headerRow: number): ListTable {
  const at = rows.findIndex(({ line }) => line >= headerRow)
  const header = rows[at]
  if (!header || header.line !== headerRow) throw new ForeignError('no_header', headerRow)
  const columns = nameColumns(header.cells)
  return {
    columns,
    rows: rows.slice(at + 1).map(({ line, cells, formulas }) => {
      if (cells.length > columns.length) throw new ForeignError('more_cells_than_header', line, columns.length)
      return { line, cells: pad(cells, columns.length), ...(formulas.length > 0 && { formulas }) }
    }),
  }
}

/** Most rows are whole, and a long list is not kept twice. */
function pad(cells: readonly string[], length: number): readonly string[] {
  return cells.length === length ? cells : [...cells, ...Array.from({ length: length - cells.length }, () => '')]
}

function nameColumns(header: readonly string[]): string[] {
  const named: string[] = []
  header.forEach((raw, at) => {
    const name = cutText(cleanText(raw).text.replaceAll('\n', ' '), LONGEST_NAME).trim() || `#${at + 1}`
    let own = name
    for (let count = 2; named.includes(own); count += 1) own = `${name} (${count})`
    named.push(own)
  })
  return named
}

/** The line that is likely the header: the first of the widest rows; titles above a table have few cells. */
export function guessHeaderRow(rows: readonly RawRow[]): number {
  const head = rows.slice(0, LOOKED_AT)
  const filled = (row: RawRow) => row.cells.filter((cell) => cell.trim() !== '').length
  const widest = Math.max(0, ...head.map(filled))
  return head.find((row) => filled(row) * 10 >= widest * 6)?.line ?? 1
}
