import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { loadDemonstrationAppeal } from '@/lib/appeals/load-demonstration'
import { readFieldKeys } from '@/lib/db/field-keys'
import { closeTeam, teamSql } from '@/lib/db/team'
import { loadDemonstrationGatherings } from '@/lib/gatherings/load-demonstration'
import { loadDemonstrationLetter } from '@/lib/letters/load-demonstration'
import { loadDemonstrationChannels, loadDemonstrationPosts } from '@/lib/updates/load-demonstration'
import { CommandFault, EXIT } from './command-fault'
import { runImportSignatures } from './import-signatures'
import { readArguments } from './read-arguments'

const USAGE = `Usage: npm run vigil -- appeal demonstrate [--json]
       npm run vigil -- appeal import-signatures SLUG FILE [--dry-run] [--json]

demonstrate loads the appeal of the demonstration, with its invented signatories, a call to write a
letter, gatherings, updates and channels into a database that is marked as one. import-signatures brings
signatures that were collected elsewhere to a published appeal, from a CSV with the columns name,
signed_on, consent_basis and, as far as they are known, kind, description, place, country: all of
them or, where a row is wrong, none. The same
file again changes nothing.

  --dry-run   say what would change, and write nothing
  --json      print one JSON object on standard output

Exit status: 0 done, or it was there already; 1 not done, 2 wrong usage.
`

const FOLDER = resolve(__dirname, '../data/demonstration')

/** `vigil appeal …`: answers the exit status. */
export async function runAppeal(args: string[]): Promise<number> {
  const isImport = args[0] === 'import-signatures'
  const switches = isImport ? ['json', 'dry-run'] : ['json']
  const { words, isOn } = readArguments(args, switches, isImport ? 3 : 1, USAGE)
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const [, slug = '', file = ''] = words
  if (isImport) return runImportSignatures(slug, file, isOn('dry-run'), isOn('json'))
  if (words[0] !== 'demonstrate') throw new CommandFault(USAGE, EXIT.usage)
  const loaded = await demonstrate().finally(closeTeam)
  const line = loaded ? 'The appeal of the demonstration is loaded.' : 'The appeal of the demonstration was there.'
  process.stdout.write(isOn('json') ? `${JSON.stringify({ ok: true, loaded })}\n` : `${line}\n`)
  return EXIT.done
}

/** Loads what is missing of all that the demonstration has beside its cases; answers whether the appeal was. */
async function demonstrate(): Promise<boolean> {
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(resolve(FOLDER, name), 'utf8'))
  const [sql, keys] = [teamSql(), readFieldKeys()]
  const { loaded } = await loadDemonstrationAppeal(sql, keys, await read('appeal.json'))
  await loadDemonstrationLetter(sql, await read('letter.json'))
  await loadDemonstrationGatherings(sql, keys, await read('gatherings.json'))
  await loadDemonstrationPosts(sql, await read('updates.json'))
  await loadDemonstrationChannels(sql, await read('channels.json'))
  return loaded
}
