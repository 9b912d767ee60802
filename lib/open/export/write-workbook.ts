import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { CaseFilter } from '../case-query'
import { packWorkbook } from './pack-workbook'
import { readTexts } from './read-parts'
import { selectCaseCells } from './select-case-cells'
import { sheetRow } from './sheet-row'
import { writeRows, writeSheet } from './sheet-xml'

/**
 * Cases as a workbook (XLSX): the table `cases` with numbers as numbers and all else as text, and a second sheet with
 * the rows of a codebook. The database writes the rows of cases. In pieces, while they are read.
 */
export function writeWorkbook(
  filter: CaseFilter,
  asOf: Day,
  codebook: readonly Readonly<Record<string, string>>[],
): AsyncGenerator<Uint8Array> {
  const cases = readTexts((sql) => sql`
    SELECT ${sheetRow(sql)} AS line FROM (${selectCaseCells(sql, filter, formatDay(asOf))}) one`)
  return packWorkbook({
    cases: writeSheet(OPEN_TABLES.cases, cases),
    codebook: writeSheet(Object.keys(codebook[0] ?? {}), inOnePart(codebook.map((row) => Object.values(row)))),
  })
}

async function* inOnePart(rows: readonly string[][]): AsyncGenerator<string> {
  yield writeRows(rows)
}
