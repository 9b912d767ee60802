import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { CaseFilter } from '../case-query'
import { packWorkbook } from './pack-workbook'
import { readParts } from './read-parts'
import { selectCaseCells } from './select-case-cells'
import { type SheetRow, writeSheet } from './sheet-xml'

type Cells = Record<(typeof OPEN_TABLES.cases)[number], string | number | null>

/**
 * Cases as a workbook (XLSX): the table `cases` with numbers as numbers and all else as text, and a second sheet with
 * the rows of a codebook. In pieces, while the rows are read.
 */
export function writeWorkbook(
  filter: CaseFilter,
  asOf: Day,
  codebook: readonly Readonly<Record<string, string>>[],
): AsyncGenerator<Uint8Array> {
  return packWorkbook({
    cases: writeSheet(OPEN_TABLES.cases, readRows(filter, asOf)),
    codebook: writeSheet(Object.keys(codebook[0] ?? {}), inOnePart(codebook.map((row) => Object.values(row)))),
  })
}

async function* readRows(filter: CaseFilter, asOf: Day): AsyncGenerator<SheetRow[]> {
  const parts = readParts((sql) => sql<Cells[]>`${selectCaseCells(sql, filter, formatDay(asOf))}`)
  for await (const part of parts) yield part.map((row) => OPEN_TABLES.cases.map((column) => row[column]))
}

async function* inOnePart(rows: readonly SheetRow[]): AsyncGenerator<readonly SheetRow[]> {
  yield rows
}
