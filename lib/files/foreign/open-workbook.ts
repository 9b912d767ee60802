import { Transform } from 'node:stream'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { ForeignError } from './foreign-fault'
import { LIMITS } from './limits'
import { readXml, type XmlHandler } from './xml-reader'

/** The parts of a workbook, read one by one within one limit for all. */
export interface Workbook {
  has: (path: string) => boolean
  /** Reads a part of at most so many bytes; one that is missing says nothing. */
  read: (path: string, handler: XmlHandler, most?: number) => Promise<void>
}

/** Opens a zip file as a workbook. Throws a ForeignError for one that is damaged, locked or made of too many parts. */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const zip = await asForeign(fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
  }))
  const parts = await asForeign(listParts(zip))
  const budget = { left: LIMITS.inflated }
  return {
    has: (path) => parts.has(path),
    read: async (path, handler, most = LIMITS.inflated) => {
      const part = parts.get(path)
      if (part && part.uncompressedSize > most) throw new ForeignError('inflates_too_much', null, most)
      if (part) await readPart(zip, part, budget, handler)
    },
  }
}

async function listParts(zip: ZipFile): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new ForeignError('locked_workbook')
    if (parts.size >= LIMITS.parts) throw new ForeignError('damaged_workbook')
    parts.set(entry.fileName, entry)
  }
  return parts
}

async function readPart(zip: ZipFile, part: Entry, budget: { left: number }, handler: XmlHandler): Promise<void> {
  if (part.uncompressedSize > budget.left) throw new ForeignError('inflates_too_much', null, LIMITS.inflated)
  const inflated = await asForeign(zip.openReadStreamPromise(part))
  const counted = countIn(budget)
  // The error of either is the error of both: what reads the last one hears of it.
  inflated.on('error', (error) => counted.destroy(error))
  counted.on('error', () => inflated.destroy())
  try {
    await asForeign(readXml(inflated.pipe(counted), handler))
  } finally {
    inflated.destroy()
    counted.destroy()
  }
}

function countIn(budget: { left: number }): Transform {
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      budget.left -= chunk.length
      if (budget.left < 0) done(new ForeignError('inflates_too_much', null, LIMITS.inflated))
      else done(null, chunk)
    },
  })
}

/** What the zip library throws says that the file is damaged; its own words help nobody. */
async function asForeign<Value>(promise: Promise<Value>): Promise<Value> {
  try {
    return await promise
  } catch (error) {
    if (error instanceof ForeignError) throw error
    throw new ForeignError('damaged_workbook')
  }
}
