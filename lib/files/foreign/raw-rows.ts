import { ForeignError } from './foreign-fault'
import { LIMITS } from './limits'

/** One row as the file has it; `line` counts as the file's own program shows it, from 1. */
export interface RawRow {
  line: number
  cells: string[]
  /** Where cells stand that a formula computed. */
  formulas: number[]
}

/** Gathers rows within the limits; empty ones are left out, and so are the empty cells at the end of a row. */
export class RawRows {
  readonly rows: RawRow[] = []
  private readonly most: number

  /** `most` ends the reading after so many rows, for a look at the first ones. */
  constructor(most: number | null = null) {
    this.most = most ?? Infinity
  }

  /** Whether as many rows were read as were wanted. */
  get isFull(): boolean {
    return this.rows.length >= this.most
  }

  /** Takes a row. Throws a ForeignError where it passes a limit, or holds a NUL. */
  add(line: number, cells: readonly string[], formulas: readonly number[] = []): void {
    if (this.isFull) return
    const end = cells.findLastIndex((cell) => cell !== '' && cell.trim() !== '') + 1
    if (end === 0) return
    if (end > LIMITS.columns) throw new ForeignError('too_many_columns', line, LIMITS.columns)
    if (this.rows.length > LIMITS.rows) throw new ForeignError('too_many_rows', line, LIMITS.rows)
    for (const cell of cells) {
      if (cell.length > LIMITS.cell) throw new ForeignError('cell_too_long', line, LIMITS.cell)
      if (cell.includes('\0')) throw new ForeignError('holds_nul', line)
    }
    this.rows.push({ line, cells: cells.slice(0, end), formulas: formulas.filter((at) => at < end) })
  }
}
