import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { readLedgerFilter } from '@/lib/domain/actions/ledger-filter'
import { addDays } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { countAddressees } from '@/lib/team/actions/count-addressees'
import { countTeamResponses } from '@/lib/team/actions/count-team-responses'
import { listLedger } from '@/lib/team/actions/list-ledger'
import { aPerson } from '@/tests/factories/an-account'
import { createAuthDatabase } from '@/tests/factories/auth-database'
import { fillWorkspace, growWorkspace } from './fill-workspace'
import { ON } from './invented-set'
import { medianMs } from './median-ms'

const FEW = 1000
const ROUNDS = 9
const FILTERS = [{}, { deadline: 'passed' }, { addressee: 'office' }, { case: 'a' }, { prison: 'none' }] as const

/** At a thousand cases and at so many: how long the parts of the ledger take, and how much longer at the one. */
export async function benchLedger(cases: number): Promise<void> {
  const database = await createAuthDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  const { viewer } = await aPerson('reviewer')
  await fillWorkspace(team, superuser, viewer, FEW)
  const few = await timeParts(team, viewer)
  await growWorkspace(team, superuser, Math.round(cases / FEW) - 1)
  for (const [name, ms] of await timeParts(team, viewer)) {
    const ratio = ms / (few.get(name) ?? Number.NaN)
    console.log(`${name}: ${ms.toFixed(1)} ms, ${ratio.toFixed(1)} times as long at ${cases} cases as at ${FEW}`)
  }
  await Promise.all([team.end(), superuser.end(), closeTeam()])
  await database.drop()
}

async function timeParts(team: Sql, viewer: Viewer): Promise<Map<string, number>> {
  const [row] = await team<{ entries: number }[]>`SELECT count(*) AS entries FROM file.ledger_entry`
  console.log(`ledger: ${row?.entries} actions`)
  const parts: [string, () => Promise<unknown>][] = [
    ...FILTERS.map((filter): [string, () => Promise<unknown>] =>
      [`the ledger by ${JSON.stringify(filter)}`, () => listLedger(viewer, readLedgerFilter(filter), ON)]),
    ['its addressees', () => countAddressees(viewer, ON)],
    ['the first actions of a year', () => countTeamResponses(viewer, addDays(ON, -365), ON)],
  ]
  const times = new Map<string, number>()
  for (const [name, ask] of parts) times.set(name, await medianMs(ROUNDS, ask))
  return times
}
