import { today } from '@/lib/clock'
import { closeTeam, teamSql } from '@/lib/db/team'
import { readDirectory } from '@/lib/files/read-directory'
import { fillNameKeys } from '@/lib/records/fill-name-keys'
import { importFiles, type ImportResult } from '@/lib/records/import-files'
import { fillSearch } from '@/lib/records/search/fill-search'
import { progressBar } from './progress-bar'
import { readShippedRules } from './shipped-rules'

/** Imports the exchange files of a folder as the operator, with a progress bar. */
export async function importDirectory(directory: string, trust: boolean, dryRun: boolean): Promise<ImportResult> {
  const read = await readDirectory(directory)
  if (!read.ok) return { ok: false, count: read.badRows.length, badRows: read.badRows }
  const rules = await readShippedRules()
  const bar = progressBar(process.stderr)
  try {
    const order = { files: read.files, rules, trust, dryRun, actor: 'operator', on: today(), onProgress: bar.show }
    const result = await importFiles(teamSql(), order)
    // The demonstration is imported again at each start: what an older one kept is findable from then on too.
    if (result.ok && !dryRun) await fillNameKeys(teamSql()).then(() => fillSearch(teamSql()))
    return result
  } finally {
    bar.end()
    await closeTeam()
  }
}
