import { parseDay, type Day } from '@/lib/domain/dates/day'
import type { ListField } from '@/lib/domain/lists/field-names'
import type { KnownNames } from '@/lib/domain/lists/known-names'
import type { ListReading } from '@/lib/domain/lists/list-reading'
import type { ListTable } from '@/lib/domain/lists/list-table'
import { mappingSchema, type Mapping } from '@/lib/domain/lists/mapping'
import { readList } from '@/lib/domain/lists/read-list'

/** What the record knows in tests of lists: invented, but for the names of well-known prisons. */
export const KNOWN: KnownNames = {
  prisons: [
    { id: 'evin', name: 'Evin Prison', aliases: ['زندان اوین', 'Evin House of Detention'] },
    { id: 'qarchak', name: 'Qarchak Prison', aliases: ['زندان قرچک', 'Gharchak'] },
    { id: 'central-a', name: 'Central Prison of Here', aliases: ['Central Prison'] },
    { id: 'central-b', name: 'Central Prison of There', aliases: ['Central Prison'] },
  ],
  countries: [
    { code: 'IR', names: ['Iran', 'ایران', 'Irán'] }, { code: 'SE', names: ['Sweden', 'سوئد', 'Suède', 'Suecia'] },
  ],
}

/** A day of the clock for tests of lists. */
export function theDay(text = '2021-06-01'): Day {
  const day = parseDay(text)
  if (day === null) throw new Error(`no such day: ${text}`)
  return day
}

type Input = Partial<Mapping> & { columns?: readonly Record<string, unknown>[] }

/** The mapping of an invented list, which speaks for 5 April 2021 unless said otherwise. */
export function aMapping(columns: readonly Record<string, unknown>[], more: Input = {}): Mapping {
  return mappingSchema.parse({
    name: 'An invented list', columns, listedOn: '2021-04-05',
    source: { kind: 'new', title: 'An invented list', reliability: 'C' }, ...more,
  })
}

/** A table whose columns are called by their fields. */
export function aTable(columns: readonly string[], ...rows: readonly (readonly string[])[]): ListTable {
  return { columns, rows: rows.map((cells, at) => ({ line: at + 2, cells })) }
}

/** What is read in rows of which each column is called by its field; the first column is a Latin name. */
export function readRows(
  fields: readonly ListField[], rows: readonly (readonly string[])[], more: Input = {},
): ListReading {
  const columns = fields.map((field) => ({ column: field, field }))
  return readList(aTable(fields, ...rows), aMapping(columns, more), KNOWN, theDay())
}
