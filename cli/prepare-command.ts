import { today } from '@/lib/clock'
import { migrate } from '@/lib/db/migrate'
import { closeTeam, teamSql } from '@/lib/db/team'
import { databaseUrl } from '@/lib/env'
import { fillNameKeys } from '@/lib/records/fill-name-keys'
import { fillSearch } from '@/lib/records/search/fill-search'
import { prepareRules, type PreparedRules } from '@/lib/records/prepare-rules'
import { EXIT } from './command-fault'
import { readArguments } from './read-arguments'
import { readShippedRules } from './shipped-rules'

const USAGE = `Usage: npm run vigil -- prepare [--json]

Brings the database that the environment names up to date: migrates it (DATABASE_OWNER_URL), loads the
rules of data/urgency-rules.csv, and computes the keys by which names are found. Safe to repeat: what
is up to date stays as it is, and so do rules that administrators changed: it says where those differ.

  --json      print one JSON object on standard output
`

/** `vigil prepare`: answers the exit status. */
export async function runPrepare(args: string[]): Promise<number> {
  const { isOn } = readArguments(args, ['json'], 0, USAGE)
  if (isOn('help')) {
    process.stdout.write(USAGE)
    return EXIT.done
  }
  const urls = { team: databaseUrl('team'), open: databaseUrl('open'), intake: databaseUrl('intake') }
  const applied = (await migrate(databaseUrl('owner'), urls)).map(({ name }) => name)
  const { written: rules, kept } = await fill().finally(closeTeam)
  if (isOn('json')) process.stdout.write(`${JSON.stringify({ ok: true, migrations: applied, rules, kept })}\n`)
  else {
    process.stdout.write(`${applied.length} migrations applied, ${rules.length} rules loaded.\n`)
    for (const { id, fields } of kept) {
      process.stdout.write(`${id} stays as administrators changed it; this release differs in ${fields.join(', ')}.\n`)
    }
  }
  return EXIT.done
}

async function fill(): Promise<PreparedRules> {
  const rules = await prepareRules(teamSql(), await readShippedRules(), 'operator', today())
  await fillNameKeys(teamSql())
  await fillSearch(teamSql())
  return rules
}
