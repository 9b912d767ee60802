import { readFile } from 'node:fs/promises'
import { importSignaturesAs, type ImportReason, importSignaturesInput } from '@/lib/appeals/import-signatures'
import { today } from '@/lib/clock'
import { closeTeam } from '@/lib/db/team'
import { CommandFault, EXIT } from './command-fault'

const REFUSED: Readonly<Record<ImportReason, string>> = {
  not_allowed: 'That is not allowed.',
  unknown_appeal: 'There is no such appeal.',
  not_published: 'The appeal is not published yet.',
}

/** `vigil appeal import-signatures SLUG FILE`: answers the exit status; nothing is written where a row is wrong. */
export async function runImportSignatures(slug: string, file: string, dryRun: boolean, json: boolean): Promise<number> {
  const csv = new TextDecoder('utf-8').decode(await readFile(file))
  const input = importSignaturesInput.safeParse({ slug, csv, intent: dryRun ? 'look' : 'import' })
  if (!input.success) throw new CommandFault('The file is empty, or larger than 512 KB.', EXIT.failed)
  const result = await importSignaturesAs('operator', input.data, today()).finally(closeTeam)
  if (!result.ok) throw new CommandFault(REFUSED[result.reason], EXIT.failed)
  const { fresh, known, leftOut, faults, faultCount } = result.value
  const told = { ok: faultCount === 0, fresh, known, leftOut, faults, faultCount, dryRun }
  if (json) process.stdout.write(`${JSON.stringify(told)}\n`)
  else if (faultCount > 0) {
    const lines = faults.map(({ line, column, fault }) => `line ${line}${column === '' ? '' : `, ${column}`}: ${fault}`)
    process.stderr.write(`${lines.join('\n')}\n${faultCount} faults, nothing was written.\n`)
  } else {
    const end = dryRun ? 'A dry run: nothing was written.' : fresh > 0 ? 'Imported.' : 'Nothing has changed.'
    process.stdout.write(`${fresh} new, ${known} known, ${leftOut} deleted on request and left out. ${end}\n`)
  }
  return faultCount > 0 ? EXIT.failed : EXIT.done
}
