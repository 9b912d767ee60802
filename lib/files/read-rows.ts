import type { BadRows } from './bad-row'
import { readCellList, readCellText } from './cell-text'
import { readTable, type TableRow } from './csv-table'
import type { FileKind, Referred } from './file-kind'

/** A parsed row and the line of its file where it starts. */
export interface Placed<Row> {
  line: number
  row: Row
}

/** An id that a row refers to, and where it does. */
export interface Mention {
  file: string
  line: number
  column: string
  of: Referred
  id: string
}

/** A file as read: the rows that are right in themselves, and of all rows the ids and what they refer to. */
export interface FileRead<Row> {
  rows: Placed<Row>[]
  ids: ReadonlySet<string>
  mentions: Mention[]
}

/** Reads one exchange file; whatever is wrong with it is told to `bad`. */
export function readRows<Row>(kind: FileKind<Row>, bytes: Uint8Array | undefined, bad: BadRows): FileRead<Row> {
  const table = bytes ? readTable(kind.name, bytes, kind.columns, bad) : []
  const rows = table.flatMap(({ line, cells }) => {
    const parsed = kind.parse(mapCells(cells, readCellText))
    if (parsed.ok) return [{ line, row: parsed.row }]
    for (const fault of parsed.faults) bad.add(kind.name, line, fault.column, fault.reason)
    return []
  })
  return { rows, ids: collectIds(kind, table, bad), mentions: table.flatMap((row) => collectMentions(kind, row)) }
}

function collectIds(kind: FileKind<unknown>, table: readonly TableRow[], bad: BadRows): Set<string> {
  const lineOfId = new Map<string, number>()
  for (const { line, cells } of table) {
    const id = kind.id === null ? '' : (cells[kind.id] ?? '')
    const first = lineOfId.get(id)
    if (id !== '' && first === undefined) lineOfId.set(id, line)
    if (first !== undefined) bad.add(kind.name, line, kind.id ?? '', `repeats the id of line ${first}`)
  }
  return new Set(lineOfId.keys())
}

function collectMentions(kind: FileKind<unknown>, { line, cells }: TableRow): Mention[] {
  const named = (column: string, of: Referred, ids: readonly string[]): Mention[] =>
    ids.filter((id) => id !== '').map((id) => ({ file: kind.name, line, column, of, id }))
  return [
    ...Object.entries(kind.references).flatMap(([column, of]) => named(column, of, [(cells[column] ?? '').trim()])),
    ...Object.entries(kind.referenceLists ?? {})
      .flatMap(([column, of]) => named(column, of, readCellList(cells[column] ?? ''))),
  ]
}

function mapCells(cells: Readonly<Record<string, string>>, change: (cell: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, change(cell)]))
}
