import { takeTestDatabase } from '../../factories/take-database'
import { insertCase } from '../../factories/file-rows'

const whole = { basis: 'family', given_by: 'a sister', given_on: '2021-01-01', scopes: ['site'] }
const withdrawn = { ...whole, withdrawn_on: '2021-02-01' }

const { team, open } = takeTestDatabase()

test.each([
  ['consent that is whole', 'public', [whole], true],
  ['no consent', 'public', [], false],
  ['a case that is the team\'s', 'team', [whole], false],
  ['no basis', 'public', [{ ...whole, basis: null }], false],
  ['nobody who gave it', 'public', [{ ...whole, given_by: null }], false],
  ['no day', 'public', [{ ...whole, given_on: null }], false],
  ['consent for letters only', 'public', [{ ...whole, scopes: ['letters'] }], false],
  ['consent that was withdrawn', 'public', [withdrawn], false],
  ['another consent, older than the withdrawal', 'public', [withdrawn, whole], false],
  ['a new consent after the withdrawal', 'public', [withdrawn, { ...whole, given_on: '2021-03-01' }], true],
])('with %s, a case that is meant for %s is cleared or not', async (_what, publication, consents, cleared) => {
  const id = await insertCase(team, `c-${globalThis.crypto.randomUUID()}`, publication)
  for (const consent of consents) await team`INSERT INTO file.consent ${team({ case_id: id, ...consent })}`
  expect(await team`SELECT file.is_cleared(${id}) AS cleared`).toEqual([{ cleared }])
})

test('a change is heard by those who listen on the open side, with its number', async () => {
  const heard = new Promise<string>((resolve) => {
    void open.listen('open_change', resolve).then(() => team`INSERT INTO open.change (tags) VALUES ('{list,map}')`)
  })
  const [change] = await open`SELECT seq, tags FROM open.change WHERE seq = ${await heard}`
  expect(change).toMatchObject({ tags: ['list', 'map'] })
})

test('whoever has seen a change has seen all before it', async () => {
  const seen: number[] = []
  const insert = async (wait: number) => team.begin(async (transaction) => {
    await transaction`INSERT INTO open.change (tags) VALUES ('{list}')`
    await transaction`SELECT pg_sleep(${wait})`
  })
  const writing = Promise.all([0.02, 0, 0.01, 0, 0.03, 0, 0, 0.01].map(insert)).then(() => true)
  let last = (await open<{ seq: number }[]>`SELECT coalesce(max(seq), 0) AS seq FROM open.change`)[0]?.seq ?? 0
  const first = last
  for (let done = false; !done;) {
    done = await Promise.race([writing, new Promise<false>((resolve) => setTimeout(resolve, 2, false))])
    for (const { seq } of await open<{ seq: number }[]>`SELECT seq FROM open.change WHERE seq > ${last} ORDER BY seq`) {
      seen.push(seq)
      last = seq
    }
  }
  const [all] = await open<{ count: number }[]>`SELECT count(*) FROM open.change WHERE seq > ${first}`
  expect(seen.length).toBe(all?.count)
})
