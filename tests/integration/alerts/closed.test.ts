import { endSubscription } from '@/lib/alerts/confirm-subscription'
import { subscriptionToken } from '@/lib/alerts/subscription-token'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import type { Mode } from '@/lib/domain/mode'
import { readKeys } from '@/lib/records/keys'
import { setMode } from '@/lib/records/modes/set-mode'
import { takeAuthDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { aCase, happened, people, seatPeople } from '../tasks/task-desk'
import { openAlertDesk, seatAddress, wants } from './alert-desk'

const { ada } = people
const { team } = takeAuthDatabase()
let desk: Awaited<ReturnType<typeof openAlertDesk>>
let adas: string
let caseId: string
let subscription: string

afterAll(() => desk.close())
beforeAll(async () => {
  await importInto(team, theAppeal())
  await seatPeople(team)
  desk = await openAlertDesk()
  adas = await seatAddress(ada)
})
beforeEach(async () => {
  await team`DELETE FROM file.alert_subscription`
  await team`DELETE FROM file.mail`
  desk.smtp.taken.length = 0
  caseId = (await aCase(team)).caseId
  await desk.look('04-05')
  const [row] = await team<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${caseId}`
  subscription = await wants(ada, { scope: 'case', case: row?.slug })
})
afterEach(() => set('normal'))

async function set(mode: Mode): Promise<void> {
  const result = await setMode('operator', { mode, reason: 'a test' })
  expect(result.ok || result.reason === 'unchanged').toBe(true)
}

const CRITICAL = 'Now critical: A case that this message does not name, silence'

test('what begins while the site is closed is told when it opens, once', async () => {
  await set('closed')
  await desk.work('04-30')
  expect([desk.subjects(adas), await team`SELECT id FROM file.mail`]).toEqual([[], []])
  await set('normal')
  await desk.work('04-30', 2)
  await desk.work('04-30', 3)
  expect(desk.subjects(adas)).toEqual([CRITICAL])
})

test('what was on its way as the site was closed is not sent, and told when it opens, once', async () => {
  await desk.look('04-30')
  await desk.tell('04-30')
  expect(await team`SELECT id FROM file.mail WHERE state = 'waiting'`).toHaveLength(1)
  await set('closed')
  await desk.send()
  await desk.tell('04-30')
  await desk.send()
  expect(desk.subjects(adas)).toEqual([])
  await set('normal')
  await desk.work('04-30', 2)
  expect(desk.subjects(adas)).toEqual([CRITICAL])
})

test('what ended while the site was closed is not told when it opens, though it was on its way', async () => {
  await desk.look('04-30')
  await desk.tell('04-30')
  await set('closed')
  await desk.work('04-30')
  await happened(caseId, { date: '2021-04-29' })
  await desk.work('04-30', 1)
  await set('normal')
  await desk.work('04-30', 2)
  expect(desk.subjects(adas)).toEqual([])
})

test('while the site is read only people are told, and whoever wants no more ends it', async () => {
  await set('read_only')
  await desk.work('04-30')
  expect(desk.subjects(adas)).toEqual([CRITICAL])
  const keys = await readKeys(overPostgres(team))
  await team.begin((transaction) => endSubscription(subscriptionToken(keys, 'end', subscription), {
    transaction, keys, fieldKeys: readFieldKeys(), origin: 'https://site.example',
  }))
  expect((await team`SELECT ended_at IS NULL AS "goesOn" FROM file.alert_subscription`)[0]).toEqual({ goesOn: false })
})
