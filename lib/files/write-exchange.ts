import { createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { addresseeFile } from './addressee-row'
import { caseFile } from './case-row'
import { writeCell, type CellValue } from './cell-text'
import { csvLines } from './csv-lines'
import { eventFile } from './event-row'
import { EXCHANGE_FILES, type ExchangeFileName } from './exchange-set'
import { figureFile } from './figure-row'
import { prisonEventFile } from './prison-event-row'
import { prisonFile } from './prison-row'
import { sourceFile } from './source-row'

/** A row of an exchange file: a value for each column that it has something in. */
export type ExchangeRow = Readonly<Record<string, CellValue>>

/** Where rows come from: those of one file, and of cases and events those of one part, in pieces. */
export interface ExchangeSource {
  /** How many parts the cases make: each holds as many as one import takes. */
  parts: number
  rows(file: ExchangeFileName, part: number): AsyncIterable<readonly ExchangeRow[]>
}

const KINDS = [sourceFile, prisonFile, caseFile, eventFile, prisonEventFile, figureFile, addresseeFile]
const COLUMNS = new Map(KINDS.map(({ name, columns }) => [name, [...columns.required, ...columns.optional]]))

/**
 * Writes exchange files into a folder while their rows are read; where the cases make several parts, into folders
 * `part-01`, `part-02` … of it, to be imported in order: what is about no case stands in the first. Only the owner may
 * read them. Answers the folders and how many rows each kind of file has; null where something lies in the folder.
 */
export async function writeExchange(
  source: ExchangeSource,
  directory: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<{ folders: string[]; counts: Record<ExchangeFileName, number> } | null> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  if ((await readdir(directory)).length > 0) return null
  const counts = new Map<ExchangeFileName, number>(EXCHANGE_FILES.map((file) => [file, 0]))
  const folders: string[] = []
  for (let part = 0; part < source.parts; part += 1) {
    const name = `part-${String(part + 1).padStart(2, '0')}`
    const folder = source.parts > 1 ? path.join(directory, name) : directory
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (const file of part === 0 ? EXCHANGE_FILES : (['cases.csv', 'events.csv'] as const)) {
      const lines = writeLines(source, file, part, (rows) => counts.set(file, (counts.get(file) ?? 0) + rows))
      await pipeline(Readable.from(lines), createWriteStream(path.join(folder, file), { flags: 'wx', mode: 0o600 }))
    }
    folders.push(folder)
    onProgress(part + 1, source.parts)
  }
  return { folders, counts: Object.fromEntries(counts) as Record<ExchangeFileName, number> }
}

async function* writeLines(
  source: ExchangeSource,
  file: ExchangeFileName,
  part: number,
  onRows: (rows: number) => void,
): AsyncGenerator<string> {
  const columns = COLUMNS.get(file) ?? []
  yield `${columns.join(',')}\n`
  for await (const rows of source.rows(file, part)) {
    const cellsOf = (row: ExchangeRow) => columns.map((column) => [column, writeCell(row[column] ?? null)])
    const cells = rows.map((row): Record<string, string> => Object.fromEntries(cellsOf(row)))
    const [, ...lines] = csvLines(cells)
    yield lines.join('')
    onRows(rows.length)
  }
}
