import type { Queryable } from '@/lib/db/connect'
import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { type Column, FREE_TEXTS, NUMBERS } from './cell-kinds'
import { cellOf, type Fragment } from './select-case-cells'

/** A text of so many bytes fits a cell, which takes 32,767 UTF-16 units; so do 16,383 signs of any text. */
const [LONGEST_BYTES, LONGEST_SIGNS] = [32_767, 16_383]

/** What XML 1.0 has no way to say. */
const UNSPEAKABLE = '[\\u0001-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]'

/** `one`, a row of selectCaseCells, as the XML of a row of a sheet, as writeRows makes it. */
export function sheetRow(sql: Queryable): Fragment {
  const cells = OPEN_TABLES.cases.map((column) => writeCell(sql, column))
  return sql`'<row>' || ${cells.reduce((row, cell) => sql`${row} || ${cell}`)} || '</row>'`
}

function writeCell(sql: Queryable, column: Column): Fragment {
  const cell = cellOf(sql, column)
  if (NUMBERS.has(column)) return sql`coalesce('<c><v>' || ${cell}::text || '</v></c>', '<c/>')`
  const text = FREE_TEXTS.has(column) ? escapeText(sql, cell) : cell
  return sql`coalesce('<c t="inlineStr" s="1"><is><t xml:space="preserve">' || ${text} || '</t></is></c>', '<c/>')`
}

/** As escapeText of sheet-xml.ts; few texts need any of it. */
function escapeText(sql: Queryable, cell: Fragment): Fragment {
  const isLong = sql`octet_length(${cell}) > ${LONGEST_BYTES}`
  const fitting = sql`CASE WHEN ${isLong} THEN left(${cell}, ${LONGEST_SIGNS}) ELSE ${cell} END`
  const said = sql`regexp_replace(${fitting}, ${UNSPEAKABLE}, U&'\\FFFD', 'g')`
  const marked = sql`regexp_replace(${said}, '_(?=x[0-9A-Fa-f]{4}_)', '_x005F_', 'g')`
  const escaped = sql`replace(replace(replace(${marked}, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')`
  return sql`CASE WHEN ${cell} ~ '[&<>_\\u0001-\\u001f\\ufffe\\uffff]' OR ${isLong}
    THEN replace(${escaped}, E'\\r', '_x000D_') ELSE ${cell} END`
}
