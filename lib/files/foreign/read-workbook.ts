import { readDateStyles } from './date-styles'
import { ForeignError } from './foreign-fault'
import { openWorkbook } from './open-workbook'
import { RawRows, type RawRow } from './raw-rows'
import { readSharedTexts } from './shared-texts'
import { sheetHandler } from './sheet-rows'
import { readOutline } from './workbook-outline'

/** The rows of one sheet of an XLSX file: the one `chosen`, else the first that is not hidden. */
export async function readWorkbook(
  bytes: Uint8Array, chosen: string | null, most: number | null,
): Promise<{ rows: RawRow[]; sheet: string; sheets: string[] }> {
  const workbook = await openWorkbook(bytes)
  const { sheets, countsFrom1904 } = await readOutline(workbook)
  const sheet = chosen === null
    ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
    : sheets.find(({ name }) => name === chosen)
  if (!sheet) throw new ForeignError('unknown_sheet')
  const [texts, dateStyles] = [await readSharedTexts(workbook), await readDateStyles(workbook)]
  const gathered = new RawRows(most)
  await workbook.read(sheet.path, sheetHandler(gathered, { texts, dateStyles, countsFrom1904 }))
  return { rows: gathered.rows, sheet: sheet.name, sheets: sheets.map(({ name }) => name) }
}
