import { writeZip } from '@/lib/appeals/write-zip'

/** The parts of a small workbook by their paths; any may be replaced, or left out with null. */
export type WorkbookParts = Readonly<Record<string, string | Buffer | null>>

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A sheet of cells that are written as they are: `<c r="A1" t="s"><v>0</v></c>`. */
export function aSheet(...rows: readonly string[]): string {
  const lines = rows.map((cells, at) => `<row r="${at + 1}">${cells}</row>`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}"><sheetData>${lines}</sheetData></worksheet>`
}

/** A cell with its text in itself. */
export function inlineCell(place: string, text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<c r="${place}" t="inlineStr"><is><t>${safe}</t></is></c>`
}

/** An XLSX file with a sheet "People" and a hidden one before it. */
export function aWorkbook(parts: WorkbookParts = {}): Buffer {
  const all: WorkbookParts = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="urn:r"><workbookPr/><sheets>`
      + '<sheet name="Notes" sheetId="1" state="hidden" r:id="r1"/><sheet name="People" sheetId="2" r:id="r2"/>'
      + '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
      + '<Relationship Id="r2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>`
      + '<numFmt numFmtId="165" formatCode="[Red]0.00&quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/>'
      + '<xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': aSheet(inlineCell('A1', 'hidden')),
    'xl/worksheets/sheet2.xml': aSheet(inlineCell('A1', 'Name')),
    ...parts,
  }
  const present = Object.entries(all).filter((part): part is [string, string | Buffer] => part[1] !== null)
  return writeZip(present.map(([name, text]) => ({ name, bytes: Buffer.from(text) })))
}
