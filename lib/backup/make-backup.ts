import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { connect } from '@/lib/db/connect'
import { dumpDatabase, type OnTable } from './dump-database'
import { sealStream } from './seal-stream'

/** What a backup is made with. */
export interface BackupOrder {
  /** Signs in as somebody who may read everything. */
  databaseUrl: string
  publicKey: Uint8Array
  /** The instant at which it is made, and the last day on which it may be kept (YYYY-MM-DD). */
  at: Date
  keepUntil: string
  onTable?: OnTable
}

/** What was written: its length, and its SHA-256 in hexadecimal. */
export interface BackupMade {
  bytes: number
  sha256: string
}

/** Low: a copy that is made every night is to take little time, and texts shrink to a sixth already. */
const GZIP_LEVEL = 3

/**
 * Writes the whole database, as it is at one moment, to a stream: packed, and sealed to a key. Reads only, and holds up
 * nobody who writes. Constant memory. The stream is ended unless it is to stay open.
 */
export async function writeBackup(order: BackupOrder, to: NodeJS.WritableStream, end = true): Promise<BackupMade> {
  const { databaseUrl, publicKey, at, keepUntil, onTable } = order
  const facts = { madeAt: at.toISOString(), keepUntil }
  const sql = connect(databaseUrl, { max: 1 })
  const hash = createHash('sha256')
  let bytes = 0
  try {
    await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', (transaction) => pipeline(
      dumpDatabase(transaction, facts, onTable),
      createGzip({ level: GZIP_LEVEL }),
      (packed: AsyncIterable<Buffer>) => sealStream(publicKey, facts, packed),
      async function* measure(sealed: AsyncIterable<Buffer>) {
        for await (const piece of sealed) {
          hash.update(piece)
          bytes += piece.length
          yield piece
        }
      },
      to,
      { end },
    ))
  } finally {
    await sql.end({ timeout: 5 })
  }
  return { bytes, sha256: hash.digest('hex') }
}

/**
 * The same into a file that only its owner reads, which is there under its name once it is whole and on the disk.
 * Throws where a file has that name.
 */
export async function writeBackupFile(order: BackupOrder, file: string): Promise<BackupMade> {
  if (await stat(file).catch(() => null)) throw new Error(`${file} is there already: name another.`)
  const partial = `${file}.partial`
  await rm(partial, { force: true })
  try {
    const made = await writeBackup(order, createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }))
    await rename(partial, file)
    await syncFolder(file)
    return made
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

/** Without it, the name of a file may be lost where the power fails. */
async function syncFolder(file: string): Promise<void> {
  const folder = await open(file.replace(/[^/]*$/, '') || '.', 'r')
  await folder.sync().finally(() => folder.close())
}
