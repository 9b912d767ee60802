import { connect, type Sql } from '@/lib/db/connect'
import { createTestDatabase, type TestDatabase } from '../../factories/database'
import { vigil } from './run-vigil'

let database: TestDatabase
let team: Sql

beforeAll(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
})
afterAll(async () => {
  await team.end()
  await database.drop()
})

const modes = () => team`SELECT mode, reason, set_by FROM file.mode ORDER BY seq`
const isClosed = async () => (await team`SELECT closed FROM open.mode`)[0]?.closed

test('whoever runs the machine closes the site and opens it again, with a reason', async () => {
  const closing = await vigil('mode', 'closed', '--reason', 'the eve of it', '--json')
  expect([closing.status, JSON.parse(closing.out)]).toEqual([0, { ok: true, mode: 'closed', changed: true }])
  expect(await isClosed()).toBe(true)
  expect((await vigil('mode', 'closed', '--reason', 'again')).out).toBe('The site was closed already.\n')
  expect((await vigil('mode', 'read-only', '--reason', 'a copy')).out).toBe('The site is read-only now.\n')
  expect(await isClosed()).toBe(false)
  expect(await modes()).toEqual([
    { mode: 'closed', reason: 'the eve of it', set_by: 'operator' }, { mode: 'read_only', reason: 'a copy', set_by: 'operator' },
  ])
})

test.each([
  [['mode']], [['mode', 'closed']], [['mode', 'closed', '--reason', ' ']], [['mode', 'read_only', '--reason', 'a']],
  [['mode', 'open', '--reason', 'a']], [['mode', 'normal', '--reason', 'a'.repeat(501)]],
])('%j is wrong usage and changes nothing', async (args) => {
  const before = await modes()
  const { status, err } = await vigil(...args)
  expect([status, err]).toEqual([2, expect.stringContaining('Usage: npm run vigil -- mode')])
  expect(await modes()).toEqual(before)
})
