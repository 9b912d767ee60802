import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { CaseFilter } from '../case-query'
import { readParts } from './read-parts'
import { selectCaseCells } from './select-case-cells'
import { type SheetRow, writeSheet } from './sheet-xml'
import { partBytes, workbookParts } from './workbook-parts'

type Cells = Record<(typeof OPEN_TABLES.cases)[number], string | number | null>

/** The first second that the format knows: the same rows make the same bytes. */
const NO_TIME = { mtime: new Date('1980-01-01T00:00:00Z') }

/**
 * Cases as a workbook (XLSX): the table `cases` with numbers as numbers and all else as text, and a second sheet with
 * the rows of a codebook, whose first row is its header. In pieces, while the rows are read.
 */
export async function* writeWorkbook(
  filter: CaseFilter,
  asOf: Day,
  [header = [], ...codebook]: readonly (readonly string[])[],
): AsyncGenerator<Uint8Array> {
  const cases = Readable.from(writeSheet(OPEN_TABLES.cases, readRows(filter, asOf)))
  const meanings = Readable.from(writeSheet(header, inOnePart(codebook)))
  const zip = new ZipFile()
  for (const [path, xml] of Object.entries(workbookParts(['cases', 'codebook']))) zip.addBuffer(partBytes(xml), path, NO_TIME)
  zip.addReadStream(cases, 'xl/worksheets/sheet1.xml', NO_TIME)
  zip.addReadStream(meanings, 'xl/worksheets/sheet2.xml', NO_TIME)
  zip.end()
  const bytes = Readable.from(zip.outputStream)
  zip.on('error', (error: Error) => bytes.destroy(error))
  try {
    for await (const piece of bytes) yield piece
  } finally {
    // Whoever stops reading ends the statement too.
    cases.destroy()
    meanings.destroy()
  }
}

async function* readRows(filter: CaseFilter, asOf: Day): AsyncGenerator<SheetRow[]> {
  const parts = readParts((sql) => sql<Cells[]>`${selectCaseCells(sql, filter, formatDay(asOf))}`)
  for await (const part of parts) yield part.map((row) => OPEN_TABLES.cases.map((column) => row[column]))
}

async function* inOnePart(rows: readonly SheetRow[]): AsyncGenerator<readonly SheetRow[]> {
  yield rows
}
