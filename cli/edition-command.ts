import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { today } from '@/lib/clock'
import { closeTeam, teamSql } from '@/lib/db/team'
import { parseEditionKey } from '@/lib/editions/edition-key'
import { loadDemonstrationEdition } from '@/lib/editions/load-demonstration'
import { revokeKey } from '@/lib/editions/revoke-key'
import { workOnEditions } from '@/lib/editions/work-on-editions'
import { readEnv } from '@/lib/env'
import { CommandFault, EXIT } from './command-fault'
import { readArguments } from './read-arguments'

const USAGE = `Usage: npm run vigil -- edition key [--json]
       npm run vigil -- edition work [--json]
       npm run vigil -- edition revoke KEY [--json]
       npm run vigil -- edition demonstrate [--json]

key makes a new key for signing editions and prints it: keep it in VIGIL_EDITION_KEY of the
process for jobs, outside the database and its backups. A new key may take the place of an old one at any
time; the public halves of all keys that were ever used stay at /api/v1/editions/keys.
work makes the editions that were asked for, and signs and issues those that two people have
approved, as the jobs of the workspace do by themselves.
revoke says of the public key called KEY that somebody else may have its private half: the pages of
editions and the API tell readers that what it signs from today on says nothing, and it signs no
more here. Issue the editions that it signed again under another key if you cannot vouch for them.
demonstrate issues an edition of invented people, which says so, in a database that is marked as a
demonstration.

  --json   print one JSON object on standard output

Exit status: 0 done, 1 not done, 2 wrong usage.
`

const SEED_BYTES = 32
const DEMONSTRATION = resolve(__dirname, '../data/demonstration/edition.json')
const REFUSALS = { no_key: 'nothing was ever signed by it', revoked: 'it is revoked already' } as const

/** `vigil edition …`: answers the exit status. */
export async function runEdition(args: string[]): Promise<number> {
  const { words, isOn } = readArguments(args, ['json'], args[0] === 'revoke' ? 2 : 1, USAGE)
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const tell = (line: string, facts: object) =>
    process.stdout.write(isOn('json') ? `${JSON.stringify({ ok: true, ...facts })}\n` : `${line}\n`)
  if (words[0] === 'key') {
    const key = randomBytes(SEED_BYTES).toString('base64')
    const { id } = parseEditionKey(key)
    tell(`VIGIL_EDITION_KEY=${key}\nIts public half will be called ${id}.`, { key, id })
    return EXIT.done
  }
  if (words[0] === 'revoke') {
    const id = words[1] ?? ''
    const result = await revokeKey(teamSql(), id, today()).finally(closeTeam)
    if (!result.ok) throw new CommandFault(`The key ${id} was not revoked: ${REFUSALS[result.reason]}.`, EXIT.failed)
    tell(`The key ${id} is revoked.`, { id })
    return EXIT.done
  }
  if (words[0] === 'demonstrate') {
    const issued = await demonstrate().finally(closeTeam)
    tell(issued ? 'The edition of the demonstration is issued.' : 'The edition of the demonstration was there.', { issued })
    return EXIT.done
  }
  if (words[0] !== 'work') throw new CommandFault(USAGE, EXIT.usage)
  const { done, failed } = await work().finally(closeTeam)
  tell(`${done} made or issued, ${failed} not.`, { done, failed })
  return failed === 0 ? EXIT.done : EXIT.failed
}

async function demonstrate(): Promise<boolean> {
  const { editionKey, publicOrigin } = readEnv()
  if (editionKey === null) throw new CommandFault('VIGIL_EDITION_KEY is not set.', EXIT.failed)
  const input: unknown = JSON.parse(await readFile(DEMONSTRATION, 'utf8'))
  return loadDemonstrationEdition(teamSql(), parseEditionKey(editionKey), publicOrigin, input)
}

async function work(): Promise<{ done: number; failed: number }> {
  const { editionKey, publicOrigin } = readEnv()
  let failed = 0
  const fail = (error: unknown) => {
    failed += 1
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  }
  const key = editionKey === null ? null : parseEditionKey(editionKey)
  return { done: await workOnEditions({ sql: teamSql(), key, origin: publicOrigin, fail }), failed }
}
