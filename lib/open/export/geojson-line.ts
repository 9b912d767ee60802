import type { Queryable } from '@/lib/db/connect'
import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { type Column, FREE_TEXTS, NUMBERS } from './cell-kinds'
import { number, orNull, text, word, writeObject } from './json-text'
import { cellOf, type Fragment } from './select-case-cells'

/** `one`, a row of selectCaseCells, as the JSON text of a GeoJSON Feature. */
export function geojsonLine(sql: Queryable): Fragment {
  const cells = OPEN_TABLES.cases.map((column) => [column, jsonCell(sql, column)] as const)
  return writeObject(sql, {
    type: sql`'"Feature"'`,
    id: word(sql, sql`one.id`),
    geometry: orNull(sql, sql`
      '{"type":"Point","coordinates":[' || one.longitude::text || ',' || one.latitude::text || ']}'`),
    properties: writeObject(sql, Object.fromEntries(cells)),
  })
}

function jsonCell(sql: Queryable, column: Column): Fragment {
  const cell = cellOf(sql, column)
  if (NUMBERS.has(column)) return number(sql, cell)
  return FREE_TEXTS.has(column) ? text(sql, cell) : word(sql, cell)
}
