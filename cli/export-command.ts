import { closeTeam, teamSql } from '@/lib/db/team'
import { exportFiles } from '@/lib/records/export/export-files'
import { CommandFault, EXIT } from './command-fault'
import { progressBar } from './progress-bar'
import { readArguments } from './read-arguments'

const USAGE = `Usage: npm run vigil -- export DIR [--public] [--json]

Writes exchange files (sources.csv, prisons.csv, cases.csv, events.csv, prison_events.csv, figures.csv,
addressees.csv) into DIR, which must be new or empty: one state of the record, whatever is written meanwhile.
More than 20000 cases are written into folders part-01, part-02 … of DIR, to be imported in this order.
"import DIR --trust" into an empty database makes the same record of them.

  --public    only what readers see: no consent, nothing of the team. Whoever imports it needs a ground of
              their own to publish, and has to say how each contact was made, which readers are not told
  --json      print one JSON object on standard output

Without --public the files hold what is private. They are readable by their owner alone, and their export
stands in the audit log.

The files do not carry: versions and the history of changes, what somebody changed about a person and
nobody verified yet, anybody whose name nobody verified, people of a list that was taken back, who recorded
and verified, the date as it was typed, notes that only the team may read, where a home is unless an
operator's import said so, who assessed harm, consents that were withdrawn or that another one replaced,
figures and addressees that readers do not see, photos, contacts of sources, what two reviewers confirmed
about a child or about sexual violence (it is asked for again), merged and erased cases, locks, accounts,
appeals, signatures, letters, gatherings, updates, tips, mail, editions and the audit log.
For all of that make a backup.

Exit status: 0 done, 1 refused, 2 wrong usage.
`

/** `vigil export`: answers the exit status. */
export async function runExport(args: string[]): Promise<number> {
  const { words, isOn } = readArguments(args, ['public', 'json'], 1, USAGE)
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const bar = progressBar(process.stderr)
  const onProgress = (done: number, total: number) => bar.show('exporting', done, total)
  const order = { directory: words[0] ?? '', isPublic: isOn('public'), actor: 'operator', onProgress }
  const result = await exportFiles(teamSql(), order).finally(bar.end).finally(closeTeam)
  if (!result.ok) throw new CommandFault('Something lies in that folder: it would be mistaken for a part of the export.', 1)
  if (isOn('json')) process.stdout.write(`${JSON.stringify(result)}\n`)
  else process.stdout.write(describe(result.counts, result.folders))
  return EXIT.done
}

function describe(counts: Readonly<Record<string, number>>, folders: readonly string[]): string {
  const lines = Object.entries(counts).map(([file, rows]) => `${file.padEnd(17)} ${rows} rows`)
  return `${[...lines, `Exported to ${folders.join(', ')}.`].join('\n')}\n`
}
