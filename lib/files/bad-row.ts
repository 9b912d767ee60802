/** One thing wrong in an exchange file: where, as the file itself counts lines (the header is line 1), and why. */
export interface BadRow {
  file: string
  line: number
  /** The column's name, or an empty text where the whole line or file is meant. */
  column: string
  reason: string
}

/** How many bad rows are kept for the report; the rest are only counted. */
const KEPT = 200

/** Collects everything that is wrong before anything is written. */
export class BadRows {
  readonly kept: BadRow[] = []
  count = 0

  /** Notes one more; the first {@link KEPT} are kept in full. */
  add(file: string, line: number, column: string, reason: string): void {
    this.count += 1
    if (this.kept.length < KEPT) this.kept.push({ file, line, column, reason })
  }

  /** The kept ones in the order of `files`, then of lines and columns as they were found. */
  sorted(files: readonly string[]): BadRow[] {
    return [...this.kept].sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line)
  }
}

/** `events.csv:12: prison_id: reason`, as a terminal shows it. */
export function formatBadRow(row: BadRow): string {
  return [`${row.file}:${row.line}`, row.column, row.reason].filter((part) => part !== '').join(': ')
}
