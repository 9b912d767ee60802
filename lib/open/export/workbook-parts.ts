const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const SCHEMAS = 'http://schemas.openxmlformats.org'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const RELATIONS = `${SCHEMAS}/package/2006/relationships`
const RELATION = `${SCHEMAS}/officeDocument/2006/relationships`

/** The parts of a workbook beside its sheets, by their paths; `sheets` are the names of those, in order. */
export function workbookParts(sheets: readonly string[]): Readonly<Record<string, string>> {
  const each = (write: (number: number, name: string) => string) => sheets.map((name, at) => write(at + 1, name)).join('')
  return {
    '[Content_Types].xml': `<Types xmlns="${SCHEMAS}/package/2006/content-types">`
      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
      + `<Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/>`
      + `<Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/>`
      + each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${SHEET}.worksheet+xml"/>`)
      + '</Types>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}">`
      + `<Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SCHEMAS}/spreadsheetml/2006/main" xmlns:r="${RELATION}"><sheets>`
      + each((n, name) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`) + '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">`
      + each((n) => `<Relationship Id="rId${n}" Type="${RELATION}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
      + `<Relationship Id="rId${sheets.length + 1}" Type="${RELATION}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  }
}

/** 0: as it comes, for numbers; 1: text that stays text when it is edited; 2: the same, bold, for the header. */
const STYLES = `<styleSheet xmlns="${SCHEMAS}/spreadsheetml/2006/main">`
  + '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
  + '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
  + '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
  + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  + '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
  + '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
  + '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>'

/** A part as the bytes of its file. */
export function partBytes(xml: string): Buffer {
  return Buffer.from(`${DECLARATION}${xml}`)
}
