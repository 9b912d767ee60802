import { closeOpenSql } from '@/lib/db/open'
import { closeTeam, teamSql } from '@/lib/db/team'
import { addDays } from '@/lib/domain/dates/day'
import { inventFiles } from '@/lib/files/invented/invented-files'
import { readDays } from '@/lib/open/days/read-days'
import { importFiles } from '@/lib/records/import-files'
import { createTestDatabase } from '@/tests/factories/database'
import { seededRules } from '@/tests/factories/some-rules'
import { dayOf } from './appeal'
import { compareDays } from './compare-days'

const LAST = dayOf('2021-04-05')
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  const lines = inventFiles({ seed: 7, cases: 80, until: LAST })
  const files = new Map([...lines].map(([name, text]) => [name, Buffer.from([...text].join(''))]))
  const order = { files, rules: seededRules(), trust: true, dryRun: false, actor: 'test', on: LAST }
  const result = await importFiles(teamSql(), order)
  if (!result.ok) throw new Error(JSON.stringify(result.badRows))
  drop = async () => {
    await closeOpenSql()
    await closeTeam()
    await database.drop()
  }
})

afterAll(() => drop())

test('days of two years are told as their pages tell them', async () => {
  await compareDays(await readDays({ from: addDays(LAST, -730), to: LAST }), 41)
})

test('weeks of eight years are told as their pages tell them', async () => {
  await compareDays(await readDays({ from: addDays(LAST, -8 * 365), to: addDays(LAST, -3) }), 29)
})
