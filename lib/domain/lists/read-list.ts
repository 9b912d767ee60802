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
  const listDay = listDayOf(mapping)
  const names = indexNames(known)
  const columns = mapping.columns.filter(({ column }) => table.columns.includes(column))
  const readers = columns.map((column) => readerOf(column, table, {
    column: withDefaults(column, mapping), answers: mapping.answers, names, listDay, today: lastDayOf(listDay, on),
    words: () => new Set<string>(),
  }))
  const keyAt = mapping.key === null ? -1 : table.columns.indexOf(mapping.key)
  const rows = table.rows.map((row) => {
    const key = cleanText(row.cells[keyAt] ?? '').text || null
    return readRow(row.line, key, readers.map((read) => read(row)), { listDay, answers: mapping.answers, on })
  })
  if (mapping.key !== null) checkKeys(rows)
  return {
    columns: table.columns, rows: rows.map(({ row }) => row), questions: gatherQuestions(rows, mapping.answers),
    faults: faultsOf(table, mapping, rows),
  }
}

function withDefaults(column: ColumnMapping, { defaults }: Mapping): ColumnMapping {
  const { dayOrder, calendar } = defaults
  return { ...column, dayOrder: column.dayOrder ?? dayOrder, calendar: column.calendar ?? calendar }
}

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
    read.set(key, made)
    return made
  }
}

/** Without its key a row could not be found again in a newer version, and of two with one key neither is sure. */
function checkKeys(rows: ReadRow[]): void {
  const lines = new Map<string, number>()
  rows.forEach((read, at) => {
    const { key, line, faults } = read.row
    const isRepeated = key !== null && lines.has(key)
    if (key !== null && !isRepeated) lines.set(key, line)
    if (key !== null && !isRepeated) return
    const fault = key === null ? 'no_key' as const : 'repeats_key' as const
    rows[at] = { ...read, row: { ...read.row, faults: [...faults, fault] } }
  })
}

function faultsOf({ columns }: ListTable, mapping: Mapping, rows: readonly ReadRow[]): ListFault[] {
  const named = [...mapping.columns.map(({ column }) => column), ...(mapping.key === null ? [] : [mapping.key])]
  const missing = [...new Set(named)].filter((column) => !columns.includes(column))
  const pairs = mapping.columns.map(({ column, field }) => `${field} ${column}`)
  const twice = mapping.columns.filter((_column, at) => pairs.indexOf(pairs[at] ?? '') !== at)
  const needsDay = rows.some(({ row }) => row.faults.includes('no_list_day'))
    || rows.some(({ row }) => row.cells.some(({ fault }) => fault === 'no_list_day'))
  return [
    ...missing.map((column) => ({ column, reason: 'unknown_column' as const })),
    ...twice.map(({ column }) => ({ column, reason: 'column_mapped_twice' as const })),
    ...(needsDay ? [{ column: null, reason: 'no_list_day' as const }] : []),
  ]
}
