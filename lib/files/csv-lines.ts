/**
 * Writes rows as CSV (RFC 4180, LF), the header first, as the keys of the first row name the columns; nothing where
 * there are no rows. Lines are made one by one as they are asked for.
 */
export function* csvLines(rows: Iterable<Readonly<Record<string, string | number>>>): Generator<string> {
  let columns: string[] | null = null
  for (const row of rows) {
    if (!columns) {
      columns = Object.keys(row)
      yield `${columns.join(',')}\n`
    }
    yield `${columns.map((column) => csvCell(String(row[column] ?? ''))).join(',')}\n`
  }
}

/** A cell, quoted where it has to be. */
function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
