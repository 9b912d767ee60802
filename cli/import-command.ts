import { formatBadRow, type BadRow } from '@/lib/files/bad-row'
import type { ImportDone } from '@/lib/records/import-files'
import { CommandFault, EXIT } from './command-fault'
import { importDirectory } from './import-directory'
import { runImportList } from './import-list'
import { readArguments } from './read-arguments'

const USAGE = `Usage: npm run vigil -- import DIR [--trust] [--dry-run] [--json]
       npm run vigil -- import FILE --mapping M.json [--answers A.json] [--dry-run] [--json]

Brings the exchange files of DIR (sources.csv, prisons.csv, cases.csv, events.csv,
prison_events.csv, figures.csv, addressees.csv) into the database: all that are there or, where a
single row is wrong, nothing.
Importing the same files again changes nothing.

With --mapping, FILE is somebody else's list (CSV or XLSX), read as the workspace reads it and saved
it; everything is proposed. What could be read in two ways, and who may be somebody on record, is
listed and nothing is written until A.json, an object of answers by their patterns, says it:
"prison:evin 209": "evin", "person:KEY": "new", "skip" or "same:CASE-ID", "person:*" for all others,
"conflicts:KEY": "propose" for what contradicts the record. KEY is the list's own key, or the line.

  --trust     keep claim statuses as given, and take an absent audience for public; without it
              every event is proposed and waits for somebody to verify it
  --dry-run   do everything, say what would change, and take it back
  --json      print one JSON object on standard output

Exit status: 0 done, 1 bad rows, 2 wrong usage.
`

/** `vigil import`: answers the exit status. */
export async function runImport(args: string[]): Promise<number> {
  const { words, isOn, valueOf } = readArguments(args, ['trust', 'dry-run', 'json'], 1, USAGE, ['mapping', 'answers'])
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const [mapping, answers] = [valueOf('mapping'), valueOf('answers')]
  if (mapping !== undefined ? isOn('trust') : answers !== undefined) throw new CommandFault(USAGE, EXIT.usage)
  const [dryRun, json] = [isOn('dry-run'), isOn('json')]
  if (mapping !== undefined) return runImportList(words[0] ?? '', { mapping, answers, dryRun, json })
  const result = await importDirectory(words[0] ?? '', isOn('trust'), isOn('dry-run'))
  if (isOn('json')) process.stdout.write(`${JSON.stringify({ ...result, dryRun: isOn('dry-run') })}\n`)
  else if (result.ok) process.stdout.write(describe(result, isOn('dry-run')))
  else process.stderr.write(complain(result.badRows, result.count))
  return result.ok ? EXIT.done : EXIT.failed
}

function describe({ changed, counts, withoutConsent }: ImportDone, dryRun: boolean): string {
  const lines = Object.entries(counts).map(
    ([file, { created, updated, unchanged }]) =>
      `${`${file}.csv`.padEnd(17)} ${created} new, ${updated} changed, ${unchanged} unchanged`,
  )
  const end = dryRun ? 'A dry run: nothing was written.' : changed ? 'Imported.' : 'Nothing has changed.'
  const withheld = `Not published for want of consent: ${withoutConsent.join(', ')}.`
  return `${[...lines, ...(withoutConsent.length > 0 ? [withheld] : []), end].join('\n')}\n`
}

function complain(badRows: readonly BadRow[], count: number): string {
  const more = count > badRows.length ? ` The first ${badRows.length} are above.` : ''
  const faults = count === 1 ? '1 fault' : `${count} faults`
  return `${badRows.map(formatBadRow).join('\n')}\n${faults}, nothing was written.${more}\n`
}
