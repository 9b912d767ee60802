/** One row of a list: the line of the file where it starts, and a cell for each column, empty where it has none. */
export interface ListRow {
  line: number
  cells: readonly string[]
  /** Where cells stand that a formula computed: their text is the value that was last kept of it. */
  formulas?: readonly number[]
}

/** A list as text, before anything is read from it; every column has a name of its own. */
export interface ListTable {
  columns: readonly string[]
  rows: readonly ListRow[]
}

/** Encodings that a list may be written in. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** What parts the cells of a line. */
export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]
