import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { compareTexts } from '@/lib/domain/compare-texts'
import { BackupFault } from './backup-fault'
import { LONGEST_HEADER, readHeader } from './backup-header'

/** A backup in a folder, and the last day on which it may be kept. */
export interface KeptBackup {
  file: string
  keepUntil: string
}

/**
 * Deletes from a folder every backup that may not be kept on a day (YYYY-MM-DD), by what it says itself, unfinished
 * ones too; nothing that is no backup of ours, and nothing below the folder. Needs no key. Answers what went and what
 * stays.
 */
export async function pruneBackups(
  folder: string,
  on: string,
  { isRehearsal = false } = {},
): Promise<{ expired: KeptBackup[]; kept: KeptBackup[] }> {
  const backups: KeptBackup[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name)
    const keepUntil = entry.isFile() ? await readKeepUntil(file) : null
    if (keepUntil !== null) backups.push({ file, keepUntil })
  }
  backups.sort((one, other) => compareTexts(one.keepUntil, other.keepUntil) || compareTexts(one.file, other.file))
  const expired = backups.filter(({ keepUntil }) => keepUntil < on)
  if (!isRehearsal) for (const { file } of expired) await rm(file)
  return { expired, kept: backups.filter((one) => !expired.includes(one)) }
}

async function readKeepUntil(file: string): Promise<string | null> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_HEADER), 0, LONGEST_HEADER, 0)
    return readHeader(buffer.subarray(0, bytesRead)).header.keepUntil
  } catch (error) {
    if (error instanceof BackupFault) return null
    throw error
  } finally {
    await handle.close()
  }
}
