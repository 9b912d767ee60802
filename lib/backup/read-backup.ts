import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { IntakeKeys } from '@/lib/intake/sealed-box'
import { BackupFault } from './backup-fault'
import type { BackupHeader } from './backup-header'
import { digestDatabase, type Manifest } from './manifest'
import { openStream } from './open-stream'
import { type DumpPart, readDump } from './read-dump'
import type { TableDigest } from './row-digest'

/** What a backup was found to hold. */
export interface BackupContent {
  manifest: Manifest
  digests: TableDigest[]
  rows: number
  /** Of the whole database, hexadecimal. */
  digest: string
}

/** Opens a backup file; throws a {@link BackupFault} at once, or while its parts are read. */
export async function openBackup(
  file: string,
  keys: IntakeKeys,
): Promise<{ header: BackupHeader; parts: AsyncGenerator<DumpPart> }> {
  const { header, plain } = await openStream(keys, createReadStream(file))
  return { header, parts: readDump(inflate(plain)) }
}

/** Reads a whole backup and keeps nothing of it: what it holds, once all of it is found to be sound. */
export async function checkBackup(file: string, keys: IntakeKeys): Promise<BackupContent> {
  const { header, parts } = await openBackup(file, keys)
  let manifest: Manifest | null = null
  let digests: TableDigest[] = []
  for await (const part of parts) {
    if (part.kind === 'manifest') manifest = part.manifest
    if (part.kind === 'end') digests = part.digests
  }
  if (manifest?.keepUntil !== header.keepUntil || manifest.madeAt !== header.madeAt) {
    throw new BackupFault('damaged', 'The header of this backup was changed.')
  }
  const rows = digests.reduce((sum, table) => sum + table.rows, 0)
  return { manifest, digests, rows, digest: digestDatabase(manifest.tables, digests) }
}

async function* inflate(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const unzip = createGunzip()
  const feeding = pipeline(packed, unzip)
  // Its failure destroys what is read below, which throws the same.
  feeding.catch(() => undefined)
  for await (const chunk of unzip) yield chunk
  await feeding
}
