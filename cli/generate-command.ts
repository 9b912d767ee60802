import { today } from '@/lib/clock'
import { closeTeam, teamSql } from '@/lib/db/team'
import { formatDay, parseDay, type Day } from '@/lib/domain/dates/day'
import type { InventedPlan } from '@/lib/files/invented/story'
import { writeInvented } from '@/lib/files/invented/write-invented'
import { holdsOnlyInvented } from '@/lib/records/holds-only-invented'
import { CommandFault, EXIT } from './command-fault'
import { importDirectory } from './import-directory'
import { progressBar } from './progress-bar'
import { readArguments, type Arguments } from './read-arguments'

const USAGE = `Usage: npm run vigil -- generate --cases N --seed S --out DIR [--until DAY] [--import] [--json]

Writes N invented people as exchange files into DIR: names in two scripts with messy spellings, every type
of event, vague dates, several detentions, sources that disagree. Names, summaries, sources and prisons say
that they are invented, and ids begin with invented-. The same N, S and DAY give the same files.

  --cases N     how many people; more than 20000 are written into folders part-01, part-02 … of DIR
  --seed S      a whole number: another one gives other people
  --out DIR     where to write
  --until DAY   the last day of their stories, YYYY-MM-DD; the clock's day where it is left out
  --import      import what was written, trusted, into a database that holds nobody else
  --json        print one JSON object on standard output

Exit status: 0 done, 1 refused, 2 wrong usage.
`

/** `vigil generate`: answers the exit status. */
export async function runGenerate(args: string[]): Promise<number> {
  const given = readArguments(args, ['import', 'json'], 0, USAGE, ['cases', 'seed', 'out', 'until'])
  if (given.isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const plan: InventedPlan = {
    cases: readCount(given, 'cases', 1, 1_000_000), seed: readCount(given, 'seed', 0, 2_000_000_000), until: readUntil(given),
  }
  const out = given.valueOf('out') ?? refuse('--out is missing.')
  if (given.isOn('import')) await requireOnlyInvented()
  const bar = progressBar(process.stderr)
  const folders = await writeInvented(plan, out, (done) => bar.show('inventing', done, plan.cases)).finally(bar.end)
  if (given.isOn('import')) await importAll(folders)
  const until = formatDay(plan.until)
  if (given.isOn('json')) process.stdout.write(`${JSON.stringify({ ok: true, ...plan, until, folders })}\n`)
  else process.stdout.write(`${plan.cases} invented people, until ${until}, in ${folders.join(', ')}.\n`)
  return EXIT.done
}

function readCount(given: Arguments, name: string, from: number, to: number): number {
  const text = given.valueOf(name) ?? refuse(`--${name} is missing.`)
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  return value >= from && value <= to ? value : refuse(`--${name} is not a whole number from ${from} to ${to}.`)
}

function readUntil(given: Arguments): Day {
  const text = given.valueOf('until')
  return text === undefined ? today() : (parseDay(text) ?? refuse('--until is not a day, YYYY-MM-DD.'))
}

function refuse(reason: string): never {
  throw new CommandFault(`${reason}\n\n${USAGE}`, EXIT.usage)
}

async function requireOnlyInvented(): Promise<void> {
  if (await holdsOnlyInvented(teamSql()).finally(closeTeam)) return
  throw new CommandFault('This database holds people who are not invented: it takes no invented ones.', EXIT.failed)
}

async function importAll(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const result = await importDirectory(folder, true, false)
    if (!result.ok) throw new CommandFault(JSON.stringify(result.badRows.slice(0, 5)), EXIT.failed)
  }
}
