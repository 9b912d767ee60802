import { randomBytes } from 'node:crypto'
import { parseFieldKeys, readFieldKeys } from '@/lib/db/field-keys'
import { closeTeam, teamSql } from '@/lib/db/team'
import { countFields } from '@/lib/records/field-keys/count-fields'
import { rotateFields } from '@/lib/records/field-keys/rotate-fields'
import { CommandFault, EXIT } from './command-fault'
import { progressBar } from './progress-bar'
import { readArguments } from './read-arguments'

const USAGE = `Usage: npm run vigil -- keys make ID [--json]
       npm run vigil -- keys count [--json]
       npm run vigil -- keys rotate [--rows-at-once N] [--json]

Of the keys that fields are encrypted with (VIGIL_FIELD_KEYS):

make    makes a key of that name and prints it: put it in front of the others, everywhere, and start
        everything anew
count   says how many fields each key encrypts
rotate  encrypts every field anew that is not under the first key; can be interrupted, and goes on
        when it is called again. Whoever is signed in signs in again. When it is done, and backups
        under the old key have expired, the old one can be taken away.

  --rows-at-once N   how many rows one transaction takes: 200 unless told
  --json             print one JSON object on standard output

Exit status: 0 done, 1 a field could not be read (it stays as it is), 2 wrong usage.
`

const KEY_BYTES = 32
const ROWS_AT_ONCE = 200
const MOST_AT_ONCE = 10_000

/** `vigil keys …`: answers the exit status. */
export async function runKeys(args: string[]): Promise<number> {
  const words = args[0] === 'make' ? 2 : 1
  const { words: [part, id], isOn, valueOf } = readArguments(args, ['json'], words, USAGE, ['rows-at-once'])
  const tell = (line: string, facts: object) =>
    process.stdout.write(isOn('json') ? `${JSON.stringify(facts)}\n` : `${line}\n`)
  if (isOn('help')) process.stdout.write(USAGE)
  else if (part === 'make') tell(...makeKey(id ?? ''))
  else if (part === 'count') {
    const counts = await countFields(teamSql()).finally(closeTeam)
    const lines = counts.map(({ key, fields }) => `${key}: ${fields} fields`)
    tell(lines.join('\n') || 'Nothing is encrypted.', { ok: true, counts })
  } else if (part === 'rotate') return rotate(Number(valueOf('rows-at-once') ?? ROWS_AT_ONCE), tell)
  else throw new CommandFault(USAGE, EXIT.usage)
  return EXIT.done
}

function makeKey(id: string): [string, object] {
  const entry = `${id}:${randomBytes(KEY_BYTES).toString('base64')}`
  try {
    parseFieldKeys(entry)
  } catch {
    throw new CommandFault(`A key is named by up to 32 of a–z, 0–9, dot, dash and underscore.\n\n${USAGE}`, EXIT.usage)
  }
  return [`VIGIL_FIELD_KEYS=${entry},(the others)`, { ok: true, entry }]
}

async function rotate(rowsAtOnce: number, tell: (line: string, facts: object) => void): Promise<number> {
  const isFit = Number.isInteger(rowsAtOnce) && rowsAtOnce >= 1 && rowsAtOnce <= MOST_AT_ONCE
  if (!isFit) throw new CommandFault(USAGE, EXIT.usage)
  const keys = readFieldKeys()
  const bar = progressBar(process.stderr)
  const onProgress = (done: number) => bar.show('encrypting', done, done)
  const { fields, unreadable } = await rotateFields(teamSql(), { keys, actor: 'operator', rowsAtOnce, onProgress })
    .finally(() => {
      bar.end()
      return closeTeam()
    })
  for (const line of unreadable) process.stderr.write(`${line}\n`)
  tell(`${fields} fields are under ${keys.current} now, ${unreadable.length} could not be read.`, {
    ok: unreadable.length === 0, key: keys.current, fields, unreadable: unreadable.length,
  })
  return unreadable.length === 0 ? EXIT.done : EXIT.failed
}
