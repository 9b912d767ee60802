import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { partBytes, workbookParts } from './workbook-parts'

/** The first second that the format knows: the same sheets make the same bytes. */
const NO_TIME = { mtime: new Date('1980-01-01T00:00:00Z') }

/**
 * Sheets by their names, each as its XML in pieces, as the bytes of a workbook (XLSX). A piece is asked for when the
 * bytes before it were taken; whoever stops taking them ends the sheets.
 */
export async function* packWorkbook(
  sheets: Readonly<Record<string, AsyncGenerator<string | Uint8Array>>>,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const parts = Object.entries(workbookParts(Object.keys(sheets)))
  for (const [path, xml] of parts) zip.addBuffer(partBytes(xml), path, NO_TIME)
  const sources = Object.values(sheets).map((pieces) => Readable.from(pieces, { highWaterMark: 1 }))
  sources.forEach((source, at) => zip.addReadStream(source, `xl/worksheets/sheet${at + 1}.xml`, NO_TIME))
  zip.end()
  const bytes = Readable.from(zip.outputStream)
  zip.on('error', (error: Error) => bytes.destroy(error))
  try {
    for await (const piece of bytes) yield piece
  } finally {
    for (const source of sources) source.destroy()
  }
}
