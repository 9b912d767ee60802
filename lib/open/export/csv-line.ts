import type { Queryable } from '@/lib/db/connect'
import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { type Column, FREE_TEXTS } from './cell-kinds'
import { cellOf, type Fragment } from './select-case-cells'

// What trim() takes for a blank: a reader of the file might trim it.
const BLANK = '[\\s\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]'
const NEEDS_QUOTES = `[",\\r\\n]|^${BLANK}|${BLANK}$`

/** The cells of `one`, a row of selectCaseCells, as a line of CSV (RFC 4180) without its end. */
export function csvLine(sql: Queryable): Fragment {
  // Not concat(): looking up how each of its arguments is written out costs more than all else.
  return OPEN_TABLES.cases.map((column) => csvCell(sql, column)).reduce((line, cell) => sql`${line} || ',' || ${cell}`)
}

function csvCell(sql: Queryable, column: Column): Fragment {
  const cell = cellOf(sql, column)
  if (!FREE_TEXTS.has(column)) return sql`coalesce(${cell}::text, '')`
  return sql`coalesce(
    CASE WHEN ${cell} ~ ${NEEDS_QUOTES} THEN '"' || replace(${cell}, '"', '""') || '"' ELSE ${cell} END, '')`
}
