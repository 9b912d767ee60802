import { confirmAddress, forgetAddress, setAddress } from '@/lib/alerts/alert-address'
import { endOwn, resumeOwn } from '@/lib/alerts/end-own'
import { findAlertCase, listOwnAlerts } from '@/lib/alerts/list-own-alerts'
import { readFeed } from '@/lib/alerts/read-feed'
import { subscribeAlerts } from '@/lib/alerts/subscribe'
import { subscriptionForm } from '@/lib/domain/alerts/subscription-form'
import type { Mode } from '@/lib/domain/mode'
import { setMode } from '@/lib/records/modes/set-mode'
import { madeBy } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { noon, people, seatPeople } from '../tasks/task-desk'
import { openAlertDesk, wants } from './alert-desk'

const { ada, bo, researcher } = people
const { team } = takeAuthDatabase()
let desk: Awaited<ReturnType<typeof openAlertDesk>>
const AT = noon('04-05').at

afterAll(() => desk.close())
beforeAll(async () => {
  await importInto(team, theAppeal())
  await seatPeople(team)
  desk = await openAlertDesk()
})

/** The feed of a token while the site is open. */
const openFeed = async (token: string) => {
  const feed = await readFeed(token)
  return feed === 'closed' ? null : feed
}

/** Who ended subscriptions and how, as the audit log tells it, the newest last. */
const endings = async () => (await team<{ said: string }[]>`
  SELECT actor || ' ' || array_to_string(fields, ',') AS said FROM file.audit WHERE action = 'alert.end' ORDER BY seq`)
  .map(({ said }) => said)

test('an address gets nothing before the code that it was sent is entered, and is gone when it is forgotten', async () => {
  const asked = subscriptionForm.parse({ scope: 'level', least: 'high', way: 'daily', hour: '7' })
  const { code } = madeBy(await setAddress(ada, { email: 'ada@people.example' }, 'en', AT))
  expect(await subscribeAlerts(ada, asked, 'en')).toEqual({ ok: false, reason: 'no_address' })
  const otherwise = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`
  expect(await confirmAddress(ada, { code: otherwise }, AT)).toEqual({ ok: false, reason: 'wrong_code' })
  expect(await confirmAddress(bo, { code }, AT)).toEqual({ ok: false, reason: 'wrong_code' })
  madeBy(await confirmAddress(ada, { code: code.toLowerCase() }, AT))
  expect((await listOwnAlerts(ada, AT)).address).toEqual({ email: 'ada@people.example', isConfirmed: true })
  madeBy(await subscribeAlerts(ada, asked, 'en'))
  madeBy(await forgetAddress(ada))
  expect(await listOwnAlerts(ada, AT)).toEqual({ address: null, subscriptions: [], alerts: [] })
  expect(await endings()).toEqual([`${ada.accountId} address`])
})

test('an address is asked five times a day at most', async () => {
  const ask = () => setAddress(bo, { email: 'bo@people.example' }, 'en', AT)
  for (let times = 0; times < 5; times += 1) expect((await ask()).ok).toBe(true)
  expect(await ask()).toEqual({ ok: false, reason: 'too_often' })
})

test('a feed is for whoever knows its address, and for nobody once it is ended; it names whom readers are told of', async () => {
  const asked = subscriptionForm.parse({ scope: 'case', case: 'raoof-mehran', least: 'watch', way: 'feed' })
  const { id, secret } = madeBy(await subscribeAlerts(researcher, asked, 'en'))
  const token = secret ?? ''
  expect(await readFeed(token)).toMatchObject({ entries: [] })
  await desk.look('03-01')
  const feed = await openFeed(token)
  expect(feed?.entries.map(({ title }) => title)).toContain('Critical: Mehran Raoof, silence')
  expect(await readFeed(`${token.slice(1)}x`)).toBeNull()
  const { alerts } = await listOwnAlerts(researcher, AT)
  expect(alerts[0]).toMatchObject({
    slug: 'raoof-mehran', kind: 'begin', name: { latin: 'Mehran Raoof', native: 'مهران رئوف' },
  })
  const alert = String(alerts[0]?.id)
  expect(await findAlertCase(researcher, alert)).toBe('raoof-mehran')
  expect(await findAlertCase(ada, alert)).toBeNull()
  expect(await findAlertCase(ada, "1' OR true")).toBeNull()
  expect(await endOwn(ada, { id }, AT)).toEqual({ ok: false, reason: 'unknown' })
  await team`UPDATE file.account SET locked_at = now() WHERE id = ${researcher.accountId}`
  expect(await readFeed(token)).toBeNull()
  await team`UPDATE file.account SET locked_at = NULL WHERE id = ${researcher.accountId}`
  madeBy(await endOwn(researcher, { id }, AT))
  expect(await readFeed(token)).toBeNull()
  expect((await endings()).at(-1)).toBe(`${researcher.accountId} own`)
  madeBy(await resumeOwn(researcher, { id }, AT))
  expect((await openFeed(token))?.entries.length).toBe(feed?.entries.length)
})

test('while the site is closed, a feed is for whoever could open it', async () => {
  const asked = subscriptionForm.parse({ scope: 'level', least: 'watch', way: 'feed' })
  const { id, secret } = madeBy(await subscribeAlerts(bo, asked, 'en'))
  const read = () => readFeed(secret ?? '')
  const take = (role: string) => team`UPDATE file.account SET role = ${role} WHERE id = ${bo.accountId}`
  const set = async (mode: Mode) => {
    expect(await setMode('operator', { mode, reason: 'a test' })).toMatchObject({ ok: true })
  }
  await set('closed')
  expect(await read()).toBe('closed')
  await take('administrator')
  expect(await read()).toMatchObject({ id })
  await take('volunteer')
  await set('read_only')
  expect(await read()).toMatchObject({ id })
  await set('normal')
  madeBy(await endOwn(bo, { id }, AT))
})

test.each([
  ['unknown_case', { scope: 'case', case: 'nobody' }],
  ['unknown_prison', { scope: 'prison', prison: 'nowhere' }],
  ['unknown_rule', { scope: 'rule' }],
  ['unknown_rule', { scope: 'rule', rule: 'U25' }],
  ['bad_url', { way: 'webhook', url: 'https://10.0.0.1/' }],
  ['bad_zone', { way: 'daily', zone: 'Nowhere/None' }],
])('what is not on record, or cannot be done, is refused (%s)', async (reason, asked) => {
  const form = subscriptionForm.parse({ scope: 'level', least: 'high', way: 'feed', ...asked })
  expect(await subscribeAlerts(ada, form, 'en')).toEqual({ ok: false, reason })
})

test('nobody has more than fifty', async () => {
  for (let made = 0; made < 50; made += 1) await wants(bo, { way: 'feed' })
  const form = subscriptionForm.parse({ scope: 'level', least: 'high', way: 'feed' })
  expect(await subscribeAlerts(bo, form, 'en')).toEqual({ ok: false, reason: 'too_many' })
  const id = (await listOwnAlerts(bo, AT)).subscriptions[0]?.id ?? ''
  madeBy(await endOwn(bo, { id }, AT))
  await wants(bo, { way: 'feed' })
  expect(await resumeOwn(bo, { id }, AT)).toEqual({ ok: false, reason: 'too_many' })
})

test('nor has who asks for several at once, and takes back what they ended', async () => {
  const [one, other] = (await listOwnAlerts(bo, AT)).subscriptions.filter(({ endedAt }) => endedAt === null)
  const form = subscriptionForm.parse({ scope: 'level', least: 'high', way: 'feed' })
  for (const ended of [one, other]) madeBy(await endOwn(bo, { id: ended?.id ?? '' }, AT))
  madeBy(await subscribeAlerts(bo, form, 'en'))
  const asked = [one, other].map((ended) => resumeOwn(bo, { id: ended?.id ?? '' }, AT))
  const said = await Promise.all([...asked, ...Array.from({ length: 5 }, () => subscribeAlerts(bo, form, 'en'))])
  expect(said.filter(({ ok }) => ok)).toHaveLength(1)
})
