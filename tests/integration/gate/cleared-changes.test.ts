import { connect, type Sql } from '@/lib/db/connect'
import { readChanges } from '@/lib/gate/changes/read-changes'
import { createTestDatabase, type TestDatabase } from '../../factories/database'

let database: TestDatabase
let clients: Record<'superuser' | 'team' | 'open', Sql>

beforeAll(async () => {
  database = await createTestDatabase()
  const { superuser, team, open } = database.urls
  clients = { superuser: connect(superuser, { max: 1 }), team: connect(team), open: connect(open) }
})
beforeEach(async () => {
  await clients.superuser`DELETE FROM open.change`
  await clients.superuser`ALTER SEQUENCE open.change_seq RESTART`
})
afterAll(async () => {
  await Promise.all(Object.values(clients).map((client) => client.end()))
  await database.drop()
})

/** Changes from number 1 on, each as old as it says. */
async function haveChanges(...daysOld: number[]): Promise<void> {
  for (const days of daysOld) {
    await clients.superuser`
      INSERT INTO open.change (tags, at) VALUES (${[`case:${days}`]}, now() - make_interval(days => ${days}))`
  }
}

const change = () => clients.team`INSERT INTO open.change (tags) VALUES ('{list}')`
const numbers = async () => {
  const rows = await clients.open<{ seq: number }[]>`SELECT seq FROM open.change ORDER BY seq`
  return rows.map(({ seq }) => seq)
}

test('a change that comes clears away those that are older than eight days', async () => {
  await haveChanges(7, 5)
  await clients.superuser`UPDATE open.change SET at = at - interval '2 days'`
  await change()
  expect(await numbers()).toEqual([2, 3])
})

test('an old one stays where a younger one stands before it, so that none is missing in between', async () => {
  await haveChanges(3, 3, 3)
  await clients.superuser`UPDATE open.change SET at = now() - interval '20 days' WHERE seq IN (1, 3)`
  await change()
  expect(await numbers()).toEqual([2, 3, 4])
})

test('nobody but the database clears any away', async () => {
  await expect(clients.team`DELETE FROM open.change`).rejects.toMatchObject({ code: '42501' })
})

test('whoever read the last one that went is told what is new, and whoever read less forgets everything', async () => {
  await haveChanges(3, 3, 3)
  const { known } = await readChanges(clients.open, null)
  const knew = (seq: number) => readChanges(clients.open, { ...known, seq })
  await clients.superuser`UPDATE open.change SET at = now() - interval '20 days' WHERE seq < 3`
  await change()
  expect(await numbers()).toEqual([3, 4])
  expect([(await knew(1)).tags, (await knew(2)).tags, (await knew(3)).tags, (await knew(4)).tags]).toEqual([
    null, ['case:3', 'list'], ['list'], [],
  ])
})

test('whoever read that there was none is told the first one', async () => {
  const { known } = await readChanges(clients.open, null)
  await change()
  expect((await readChanges(clients.open, known)).tags).toEqual(['list'])
})
