/** What an exchange file may hold in a cell, before it is written as text. */
export type CellValue = string | number | boolean | null | readonly string[] | { readonly [key: string]: unknown }

/** A text that a spreadsheet would take for a formula, or one that was made safe from that already. */
const FORMULA = /^'*[=+\-@\t\r]/

/** A text as a cell that no spreadsheet takes for a formula; {@link readCellText} takes it back. */
export function writeCellText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}

/** The text that a cell stands for: without the mark that keeps it from being a formula, where it has one. */
export function readCellText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}

/** Texts as one cell, parted by semicolons; one within a text has a backslash before it. */
function writeCellList(texts: readonly string[]): string {
  return writeCellText(texts.map((text) => text.replaceAll(';', '\\;')).join(' ; '))
}

/** The texts of such a cell; empty ones are none. */
export function readCellList(cell: string): string[] {
  return cell
    .split(/(?<!\\);/)
    .map((part) => part.trim().replaceAll('\\;', ';'))
    .filter((part) => part !== '')
}

/** A value as the text of its cell: empty where there is none, numbers bare, details as JSON. */
export function writeCell(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'string') return writeCellText(value)
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return isList(value) ? writeCellList(value) : JSON.stringify(value)
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value)
}
