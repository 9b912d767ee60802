import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { BadRow } from './bad-row'
import { EXCHANGE_FILES, type ExchangeFileName, type ExchangeFiles } from './exchange-set'

/** The most that one exchange file may hold, in bytes. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

export type DirectoryRead = { ok: true; files: ExchangeFiles } | { ok: false; badRows: BadRow[] }

/**
 * Reads the exchange files of a folder. Each may be absent, but not all; a CSV file of another name and a file over
 * the limit are refused, so that nothing is passed over in silence.
 */
export async function readDirectory(directory: string): Promise<DirectoryRead> {
  const entries = await listFolder(directory)
  if (!entries) return { ok: false, badRows: [wholeFile(directory, 'is no folder that can be read')] }
  const names = entries.filter((name) => name.toLowerCase().endsWith('.csv')).sort()
  const badRows = names.filter((name) => !isExchangeFile(name)).map((file) => wholeFile(file, 'is no exchange file'))
  if (names.length === 0) badRows.push(wholeFile(EXCHANGE_FILES.join(', '), 'none of these files is there'))
  const files = new Map<ExchangeFileName, Uint8Array>()
  for (const name of names.filter(isExchangeFile)) {
    const file = path.join(directory, name)
    const { size } = await stat(file)
    if (size > MAX_FILE_BYTES) badRows.push(wholeFile(name, `holds more than ${MAX_FILE_BYTES / 1024 / 1024} MB`))
    else files.set(name, await readFile(file))
  }
  return badRows.length > 0 ? { ok: false, badRows } : { ok: true, files }
}

/** The names in a folder, or null where there is no such folder, or not for us. */
async function listFolder(directory: string): Promise<string[] | null> {
  try {
    return await readdir(directory)
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES') return null
    throw error
  }
}

function isExchangeFile(name: string): name is ExchangeFileName {
  return EXCHANGE_FILES.some((known) => known === name)
}

function wholeFile(file: string, reason: string): BadRow {
  return { file, line: 1, column: '', reason }
}
