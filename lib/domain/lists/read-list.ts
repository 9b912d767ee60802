import type { Day } from '../dates/day'
import { readTypedDate } from '../dates/typed/read-typed-date'
import { foldName } from '../names/fold-name'
import type { KnownNames } from './known-names'
import type { CellReading, ListReading } from './list-reading'
import type { ListTable } from './list-table'
import type { ColumnMapping, Mapping } from './mapping'
import type { Said } from './said'

/**
 * Reads a list by a mapping: for each row who it speaks of, and the events that it says happened. What can be read in
 * two ways is a question, once for each pattern, until the mapping answers it; nothing is guessed. `known` is what the
 * record knows, `on` the clock's civil day. Pure; the same list, mapping and record give the same reading.
 */
export function readList(table: ListTable, mapping: Mapping, known: KnownNames, on: Day): ListReading {
  const missing = mapping.columns.filter(({ column }) => !table.columns.includes(column))
  return {
    columns: table.columns,
    rows: table.rows.map(({ line, cells }) => {
      const textOf = (column: string) => cells[table.columns.indexOf(column)]?.trim() ?? ''
      const name = mapping.columns.find(({ field }) => field === 'name_latin')
      return {
        line, key: mapping.key === null ? null : textOf(mapping.key), events: [], faults: [], warnings: [],
        cells: mapping.columns.map((column) => readCell(column, textOf(column.column), known, on)),
        person: name ? { nameLatin: textOf(name.column) } : {},
      }
    }),
    questions: [],
    faults: missing.map(({ column }) => ({ column, reason: 'unknown_column' })),
  }
}

function readCell({ column, field }: ColumnMapping, text: string, known: KnownNames, on: Day): CellReading {
  const said = text === '' ? null : sayIn(field, text, known, on)
  return {
    column, field, text, said: said ? [said] : [], fault: text !== '' && !said ? 'not_understood' : null, warnings: [],
    asks: null,
  }
}

function sayIn(field: ColumnMapping['field'], text: string, { prisons }: KnownNames, today: Day): Said | null {
  if (field.endsWith('_date') || field === 'birth') {
    const read = readTypedDate(text, { today })
    if (read.kind !== 'read') return null
    return { kind: 'date', edtf: read.date.edtf, typed: text, calendar: read.calendar, of: null }
  }
  if (field !== 'prison') return { kind: 'text', text }
  const isMeant = (name: string) => foldName(name) === foldName(text)
  const prison = prisons.find(({ name, aliases }) => [name, ...aliases].some(isMeant))
  return prison ? { kind: 'prison', id: prison.id, name: prison.name, ward: null } : null
}
