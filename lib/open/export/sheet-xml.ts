/** A row of a sheet: texts stay texts, whatever they look like, and numbers are numbers; null is an empty cell. */
export type SheetRow = readonly (string | number | null)[]

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** The most that a spreadsheet takes in one cell, in UTF-16 units. */
const LONGEST_CELL = 32_767
/** What XML 1.0 has no way to say. */
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A worksheet (ECMA-376) whose first row stays in sight, in pieces, while its rows are read, which are XML already. */
export async function* writeSheet(
  header: readonly string[],
  rows: AsyncIterable<string | Uint8Array>,
): AsyncGenerator<string | Uint8Array> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetViews>`
    + '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
    + `</sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>${writeRow(header, 2)}`
  yield* rows
  yield '</sheetData></worksheet>'
}

/** Rows of values as XML. No cell is a formula. Of cases the database writes the same (sheetRow). */
export function writeRows(rows: readonly SheetRow[]): string {
  return rows.map((row) => writeRow(row, 1)).join('')
}

function writeRow(row: SheetRow, style: number): string {
  return `<row>${row.map((cell) => writeCell(cell, style)).join('')}</row>`
}

function writeCell(cell: string | number | null, style: number): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  const text = escapeText(cell.slice(0, LONGEST_CELL))
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** A text as XML; `_x0041_` would be read as an A, and a return would be lost. */
function escapeText(text: string): string {
  return text
    .replace(UNSPEAKABLE, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '_x000D_')
}
