import { canonicalJson } from '../canonical-json'
import type { Row } from '../period-rows'

/** A row that a file brings and the database does not hold like this; `fields` are the columns that differ. */
export interface RowChange {
  kind: 'create' | 'update'
  id: string
  fields: string[]
  row: Row
}

/** Which of the wanted rows are new or differ from the existing ones of the same id, and in which columns. */
export function diffRows(existing: ReadonlyMap<string, Row>, wanted: readonly Row[]): RowChange[] {
  return wanted.flatMap((row): RowChange[] => {
    const id = String(row['id'])
    const old = existing.get(id)
    if (!old) return [{ kind: 'create', id, fields: filledFields(row), row }]
    const fields = changedFields(old, row)
    return fields.length === 0 ? [] : [{ kind: 'update', id, fields, row }]
  })
}

/** The columns in which a wanted row differs from the one that is there; columns that it does not name stay. */
export function changedFields(old: Row, wanted: Row): string[] {
  const textOf = (row: Row, field: string) => canonicalJson(row[field] ?? null)
  return Object.keys(wanted).filter((field) => textOf(old, field) !== textOf(wanted, field))
}

/** The columns of a new row that hold something. */
export function filledFields(row: Row): string[] {
  return Object.keys(row).filter((field) => row[field] !== null && field !== 'id')
}
