import type { Day } from '../dates/day'
import type { CellContext, CellRead } from './cells/cell-read'
import { cleanText } from './cells/clean-text'
import { indexNames } from './cells/name-index'
import { readCell } from './cells/read-cell'
import { gatherQuestions } from './gather-questions'
import type { KnownNames } from './known-names'
import { lastDayOf, listDayOf } from './list-day'
import type { ListFault, ListReading } from './list-reading'
import type { ListRow, ListTable } from './list-table'
import type { ColumnMapping, Mapping } from './mapping'
import { readRow, type ReadCell, type ReadRow } from './rows/read-row'
import { squeeze } from './words/squeeze'

/**
 * Reads a list by a mapping: for each row who it speaks of, and the events that it says happened. What can be read in
 * two ways is a question, once for each pattern, until the mapping answers it; nothing is guessed. `known` is what the
 * record knows, `on` the clock's civil day. Pure; the same list, mapping and record give the same reading.
 */
export function readList(table: ListTable, mapping: Mapping, known: KnownNames, on: Day): ListReading {
  const rows = [...readRows(table, mapping, known, on)]
  const questions = gatherQuestions(mapping.answers)
  rows.forEach(questions.add)
  return {
    columns: table.columns, rows: rows.map(({ row }) => row), questions: questions.finish(),
    faults: faultsOf(table, mapping, rows.some(needsListDay)),
  }
}

/** The same row by row, for who need not keep them all. */
export function* readRows(table: ListTable, mapping: Mapping, known: KnownNames, on: Day): Generator<ReadRow> {
  const listDay = listDayOf(mapping)
  const names = indexNames(known)
  const columns = mapping.columns.filter(({ column }) => table.columns.includes(column))
  const readers = columns.map((column) => readerOf(column, table, {
    column: withDefaults(column, mapping), answers: mapping.answers, names, listDay, today: lastDayOf(listDay, on),
    words: () => new Set<string>(),
  }))
  const keyAt = mapping.key === null ? -1 : table.columns.indexOf(mapping.key)
  const keys = new Set<string>()
  for (const row of table.rows) {
    const key = cleanText(row.cells[keyAt] ?? '').text || null
    const read = readRow(row.line, key, readers.map((reader) => reader(row)), { listDay, answers: mapping.answers, on })
    yield mapping.key === null ? read : withKey(read, keys)
  }
}

function withDefaults(column: ColumnMapping, { defaults }: Mapping): ColumnMapping {
  const { dayOrder, calendar } = defaults
  return { ...column, dayOrder: column.dayOrder ?? dayOrder, calendar: column.calendar ?? calendar }
}

/** Of a column of keys or names every text is another. */
const MOST_REMEMBERED = 2000

/** Reads the cells of one column; a text that comes again is not read again. */
function readerOf(
  { column, field }: ColumnMapping, { columns, rows }: ListTable, context: CellContext,
): (row: ListRow) => ReadCell {
  const at = columns.indexOf(column)
  const read = new Map<string, ReadCell>()
  let words: ReadonlySet<string> | null = null
  const wordsOfColumn = () => (words ??= new Set(rows.map(({ cells }) => squeeze(cells[at] ?? ''))))
  return ({ cells, formulas }) => {
    const isFormula = formulas?.includes(at) ?? false
    const raw = cells[at] ?? ''
    const key = isFormula ? `=${raw}` : raw
    const there = read.get(key)
    if (there) return there
    const { text, warnings } = cleanText(raw)
    const one: CellRead = readCell(text, { ...context, words: wordsOfColumn })
    const all = new Set([...warnings, ...(isFormula ? ['formula' as const] : []), ...one.warnings])
    const cell = { column, field, text, said: one.said, fault: one.fault, warnings: [...all], asks: one.waitsFor }
    const made = { cell, asking: one.asking }
    if (read.size < MOST_REMEMBERED) read.set(key, made)
    return made
  }
}

/** Without its key a row could not be found again in a newer version, and of two with one key neither is sure. */
function withKey(read: ReadRow, keys: Set<string>): ReadRow {
  const { key, faults } = read.row
  if (key !== null && !keys.has(key)) {
    keys.add(key)
    return read
  }
  const fault = key === null ? 'no_key' as const : 'repeats_key' as const
  return { ...read, row: { ...read.row, faults: [...faults, fault] } }
}

/** Whether something of a row would need the day that the list speaks for, which is not known. */
export function needsListDay({ row }: ReadRow): boolean {
  return row.faults.includes('no_list_day') || row.cells.some(({ fault }) => fault === 'no_list_day')
}

/** What is wrong with a list, or its mapping, as a whole. */
export function faultsOf({ columns }: ListTable, mapping: Mapping, needsDay: boolean): ListFault[] {
  const named = [...mapping.columns.map(({ column }) => column), ...(mapping.key === null ? [] : [mapping.key])]
  const missing = [...new Set(named)].filter((column) => !columns.includes(column))
  const pairs = mapping.columns.map(({ column, field }) => `${field} ${column}`)
  const twice = mapping.columns.filter((_column, at) => pairs.indexOf(pairs[at] ?? '') !== at)
  return [
    ...missing.map((column) => ({ column, reason: 'unknown_column' as const })),
    ...twice.map(({ column }) => ({ column, reason: 'column_mapped_twice' as const })),
    ...(needsDay ? [{ column: null, reason: 'no_list_day' as const }] : []),
  ]
}
