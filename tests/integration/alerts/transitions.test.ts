import { confirmAddress, forgetAddress, setAddress } from '@/lib/alerts/alert-address'
import { endSubscription } from '@/lib/alerts/confirm-subscription'
import { endOwn, resumeOwn } from '@/lib/alerts/end-own'
import { expireAlerts } from '@/lib/alerts/expire-alerts'
import { listOwnAlerts } from '@/lib/alerts/list-own-alerts'
import { subscriptionToken } from '@/lib/alerts/subscription-token'
import { readFieldKeys } from '@/lib/db/field-keys'
import { overPostgres } from '@/lib/db/statements'
import { teamSql } from '@/lib/db/team'
import { readKeys } from '@/lib/records/keys'
import { retractEvent } from '@/lib/records/retract-event'
import { madeBy } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { aCase, happened, noon, people, seatPeople } from '../tasks/task-desk'
import { openAlertDesk, seatAddress, wants } from './alert-desk'

const { ada, reviewer } = people
const { team, superuser } = takeAuthDatabase()
let desk: Awaited<ReturnType<typeof openAlertDesk>>
let adas: string

afterAll(() => desk.close())
beforeAll(async () => {
  await importInto(team, theAppeal())
  await seatPeople(team)
  desk = await openAlertDesk()
  adas = await seatAddress(ada)
})
afterEach(async () => {
  await teamSql()`DELETE FROM file.alert_subscription`
  desk.smtp.taken.length = 0
})

/** An invented case whose silence since 1 March is high on 5 April, and critical from 1 May on; seen on 5 April. */
async function aSeenCase() {
  const made = await aCase(team)
  await desk.look('04-05')
  const [row] = await team<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${made.caseId}`
  return { ...made, slug: row?.slug ?? '', callId: made.callId ?? '' }
}
const UNNAMED = 'A case that this message does not name, silence'

test('a reason that begins with a change of the record is told once, with its rule, level, sums and why', async () => {
  const { caseId } = await aCase(team, null)
  await desk.look('04-05')
  await wants(ada, { scope: 'rule', rule: 'U01', least: 'elevated' })
  await happened(caseId, { date: '2021-03-01' })
  await desk.work('04-05')
  await desk.work('04-05')
  const [message, ...others] = desk.mailTo(adas)
  expect(others).toEqual([])
  expect(desk.subjects(adas)).toEqual([`High: ${UNNAMED}`])
  expect(message).toContain('U01, silence: held')
  expect(message).toContain('1 March 2021 to 5 April 2021: 35 days.')
  expect(message).toContain('35 is over the limit of 30: high for certain, since 31 March 2021')
  expect(message).toContain('You are told because you asked for this: the rule “silence”.')
  expect(message).toMatch(/List-Unsubscribe: <https:\/\/site\.example\/en\/follow\/end\?t/)
  expect(message).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  // What only the team knows does not travel with a name.
  expect(message).not.toContain('invented')
})

test('what comes with the calendar is told on its day, and the day before to who wants that', async () => {
  const { slug } = await aSeenCase()
  await wants(ada, { scope: 'case', case: slug, ahead: 'yes' })
  await desk.work('04-28')
  expect(desk.subjects(adas)).toEqual([])
  for (const hours of [0, 1]) await desk.work('04-29', hours)
  expect(desk.subjects(adas)).toEqual([`Tomorrow critical: ${UNNAMED}`])
  expect(desk.mailTo(adas)[0]).toContain('rises on 30 April 2021, “silence”. Its level will be critical')
  for (const hours of [0, 1]) await desk.work('04-30', hours)
  expect(desk.subjects(adas).slice(1)).toEqual([`Now critical: ${UNNAMED}`])
})

test('nobody looks at a case before something of it changes', async () => {
  const { caseId } = await aSeenCase()
  const due = async () => {
    const [row] = await team<{ due: string }[]>`
      SELECT due_on::text AS due FROM file.alert_watch WHERE case_id = ${caseId} AND picture = 'team'`
    return row?.due
  }
  expect(await due()).toBe('2021-04-29')
  await desk.look('04-29')
  expect(await due()).toBe('2021-04-30')
  await desk.look('04-30')
  expect(await due()).toBe('infinity')
})

test('that it ended is told once, to who was told that it began', async () => {
  const { caseId } = await aCase(team)
  const [row] = await team<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${caseId}`
  const asked = { scope: 'case', case: row?.slug ?? '', least: 'elevated' } as const
  await desk.look('03-05')
  await wants(ada, asked)
  await desk.work('03-20')
  const late = await wants(ada, asked)
  await happened(caseId, { date: '2021-03-19' })
  for (const hours of [2, 3]) await desk.work('03-20', hours)
  expect(desk.subjects(adas)).toEqual([`Elevated: ${UNNAMED}`, `No longer on record: ${UNNAMED}`])
  expect(await team`SELECT id FROM file.alert WHERE subscription_id = ${late}`).toEqual([])
  // Another silence is another occurrence.
  await desk.work('04-04')
  expect(desk.subjects(adas).slice(2)).toEqual([`Elevated: ${UNNAMED}`, `Elevated: ${UNNAMED}`])
})

test('what ended before anybody was told is dropped, also where the mail server was away', async () => {
  const { caseId, slug, callId } = await aSeenCase()
  await wants(ada, { scope: 'case', case: slug })
  await desk.look('04-30')
  await desk.tell('04-30')
  const waiting = () => team`SELECT id FROM file.mail WHERE state = 'waiting'`
  expect(await waiting()).toHaveLength(1)
  const retracted = await retractEvent(reviewer, { eventId: callId, version: 2, note: 'invented' }, noon('04-05').on)
  expect(retracted).toMatchObject({ ok: true })
  await desk.work('04-30', 1)
  // Without a call the silence counts from the arrest, by another rule.
  const instead = /^Critical: .*, no verified contact on record since the arrest$/
  expect(desk.subjects(adas)).toEqual([expect.stringMatching(instead)])
  expect(await waiting()).toEqual([])
  const left = await team`
    SELECT kind FROM file.alert WHERE case_id = ${caseId} AND rule = 'U01' AND dropped_at IS NULL`
  expect(left).toEqual([])
})

test('once a day means at that hour of that zone, in one message, of what is still so', async () => {
  const [one, other] = [await aSeenCase(), await aSeenCase()]
  await wants(ada, { way: 'daily', hour: 7, zone: 'Asia/Tehran', least: 'critical' })
  await desk.work('04-30')
  // 7:00 in Tehran is 2:30 UTC in summer time: fourteen hours and a half after noon.
  await desk.work('04-30', 14)
  expect(desk.subjects(adas)).toEqual([])
  await happened(one.caseId, { date: '2021-04-04' })
  await desk.work('05-01', -9)
  expect(desk.subjects(adas)).toEqual([`Now critical: ${UNNAMED}`])
  expect(other.slug).not.toBe(one.slug)
})

test.each([
  ['a prison', { scope: 'prison', prison: 'evin' } as const, 1],
  ['another prison', { scope: 'prison', prison: 'qarchak' } as const, 0],
  ['every case from a level on', { scope: 'level', least: 'critical' } as const, 1],
  ['a rule', { scope: 'rule', rule: 'U01' } as const, 1],
  ['another rule', { scope: 'rule', rule: 'U05' } as const, 0],
  ['a list of the board', { scope: 'view', view: '/team?level=critical&prison=evin' } as const, 1],
  ['a list that does not show it', { scope: 'view', view: '/team?prison=none' } as const, 0],
  ['a list of one\'s own cases', { scope: 'view', view: '/team?queue=mine' } as const, 0],
])('who wants to hear of %s hears of what is in it', async (_what, asked, count) => {
  const { caseId } = await aCase(team)
  await happened(caseId, { type: 'detention_place', date: '2021-01-02', prisonId: 'evin' })
  await desk.look('04-05')
  await wants(ada, asked)
  await desk.work('04-30')
  expect(desk.subjects(adas)).toHaveLength(count)
})

test('an account that is locked hears of nothing, and nothing waits for it', async () => {
  const { slug } = await aSeenCase()
  await wants(ada, { scope: 'case', case: slug })
  await desk.look('04-30')
  await team`UPDATE file.account SET locked_at = now() WHERE id = ${ada.accountId}`
  await desk.work('04-30', 1)
  await team`UPDATE file.account SET locked_at = NULL WHERE id = ${ada.accountId}`
  await desk.work('04-30', 2)
  expect(desk.subjects(adas)).toEqual([])
})

test('where nothing is left of what was to be told once a day, no message is made, and nothing waits', async () => {
  await aSeenCase()
  await wants(ada, { way: 'daily', hour: 7, zone: 'Asia/Tehran', least: 'critical' })
  await desk.work('04-30')
  await team`UPDATE file.account SET locked_at = now() WHERE id = ${ada.accountId}`
  await desk.work('05-01', -9)
  await team`UPDATE file.account SET locked_at = NULL WHERE id = ${ada.accountId}`
  expect(await team`SELECT FROM file.alert WHERE told_at IS NULL AND dropped_at IS NULL`).toEqual([])
  expect(desk.subjects(adas)).toEqual([])
})

test('what is for an address waits until its code was entered', async () => {
  const { slug } = await aSeenCase()
  await wants(ada, { scope: 'case', case: slug })
  const [email, { at }] = ['elsewhere@people.example', noon('04-30', 1)]
  const { code } = madeBy(await setAddress(ada, { email }, 'en', noon('04-29').at))
  await desk.work('04-30')
  madeBy(await confirmAddress(ada, { code }, at))
  await desk.work('04-30', 1)
  expect([desk.subjects(adas), desk.subjects(email).slice(1)]).toEqual([[], [expect.stringMatching(/critical: /)]])
  adas = await seatAddress(ada)
})

test('nothing more is sent to an address that was forgotten', async () => {
  const { slug } = await aSeenCase()
  await wants(ada, { scope: 'case', case: slug })
  await team`DELETE FROM file.mail`
  await desk.look('04-30')
  await desk.tell('04-30')
  madeBy(await setAddress(ada, { email: 'elsewhere@people.example' }, 'en', noon('04-30').at))
  const waiting = () => team`SELECT id FROM file.mail WHERE state = 'waiting'`
  expect(await waiting()).toHaveLength(2)
  madeBy(await forgetAddress(ada))
  expect(await waiting()).toEqual([])
  adas = await seatAddress(ada)
})

test('with who is erased goes every message that names them, and what it tells of others is told anew', async () => {
  const [one, other] = [await aSeenCase(), await aSeenCase()]
  await wants(ada, { way: 'daily', hour: 7, zone: 'Asia/Tehran', least: 'critical' })
  await desk.look('04-30')
  await team`DELETE FROM file.mail`
  await desk.tell('05-01', -9)
  await team`UPDATE file.mail SET state = 'given_up', ended_at = now()`
  await superuser`
    INSERT INTO file.erasure (case_id, ground, slug_digest, requested_by)
    VALUES (${one.caseId}, 'family', ${'0'.repeat(64)}, 'one')`
  await superuser`UPDATE file.erasure SET confirmed_by = 'other', confirmed_at = now() WHERE case_id = ${one.caseId}`
  expect(await team`SELECT FROM file.mail`).toEqual([])
  const waiting = await team`SELECT case_id AS id FROM file.alert WHERE told_at IS NULL AND message_id IS NULL`
  expect(waiting).toEqual([{ id: other.caseId }])
})

test('of a burst nobody gets a message for each case', async () => {
  await wants(ada, { scope: 'level' })
  const [{ id } = { id: '' }] = await team<{ id: string }[]>`SELECT id FROM file.alert_subscription`
  const { caseId } = await aSeenCase()
  await team`
    INSERT INTO file.alert (subscription_id, case_id, picture, rule, step, kind, level, was, on_day, due_at)
    SELECT ${id}, ${caseId}, 'team', 'U01', n + 100, 'rise', 3, 2, '2021-04-05', '2021-04-05T12:00:00Z'
    FROM generate_series(1, 10000) AS n`
  await desk.work('04-05')
  expect(desk.subjects(adas).at(-1)).toMatch(/^[\d,]+ alerts$/)
  expect(desk.subjects(adas).length).toBeLessThanOrEqual(2)
  expect(desk.mailTo(adas).at(-1)).toMatch(/9,9\d\d more are not told one by one/)
})

const ended = async (kind = 'alert.end') => (await team<{ said: string }[]>`
  SELECT array_to_string(actor || fields, ' ') AS said FROM file.audit WHERE action = ${kind} ORDER BY seq`)
  .map(({ said }) => said)

test('what somebody ended is told no more, and what happened meanwhile once they take that back', async () => {
  const { slug } = await aSeenCase()
  const id = await wants(ada, { scope: 'case', case: slug })
  await desk.look('04-30')
  await desk.tell('04-30')
  madeBy(await endOwn(ada, { id }, noon('04-30').at))
  await desk.work('04-30', 1)
  expect(desk.subjects(adas)).toEqual([])
  expect(await endOwn(ada, { id }, noon('04-30', 1).at)).toEqual({ ok: false, reason: 'unknown' })
  expect(await resumeOwn(reviewer, { id }, noon('04-30', 1).at)).toEqual({ ok: false, reason: 'unknown' })
  expect((await listOwnAlerts(ada, noon('04-30', 23).at)).subscriptions).toMatchObject([{ endedAt: noon('04-30').at }])
  madeBy(await resumeOwn(ada, { id }, noon('04-30', 23).at))
  expect(await resumeOwn(ada, { id }, noon('04-30', 23).at)).toEqual({ ok: false, reason: 'unknown' })
  for (const hours of [23, 24]) await desk.work('04-30', hours)
  expect(desk.subjects(adas)).toEqual([`Now critical: ${UNNAMED}`])
  expect(await ended('alert.resume')).toEqual([ada.accountId])
})

test('that it ended meanwhile is told where it was told that it began, and else nothing is', async () => {
  const [told, untold] = [await aSeenCase(), await aSeenCase()]
  const id = await wants(ada, { scope: 'rule', rule: 'U01', least: 'critical' })
  await desk.look('04-30')
  await team`UPDATE file.alert SET dropped_at = now() WHERE case_id = ${untold.caseId}`
  await desk.work('04-30')
  await team`UPDATE file.alert SET dropped_at = NULL WHERE case_id = ${untold.caseId}`
  madeBy(await endOwn(ada, { id }, noon('04-30', 1).at))
  for (const { caseId } of [told, untold]) await happened(caseId, { date: '2021-04-29' })
  await desk.work('04-30', 2)
  madeBy(await resumeOwn(ada, { id }, noon('04-30', 3).at))
  await desk.work('04-30', 3)
  expect(desk.subjects(adas)).toEqual([`Now critical: ${UNNAMED}`, `No longer on record: ${UNNAMED}`])
})

test('a day later it cannot be taken back, and it is deleted; the link of a message ends it the same way', async () => {
  const id = await wants(ada, {})
  const keys = await readKeys(overPostgres(team))
  const token = subscriptionToken(keys, 'end', id)
  const endByLink = () => team.begin((transaction) => {
    return endSubscription(token, { transaction, keys, fieldKeys: readFieldKeys(), origin: 'https://site.example' })
  })
  const before = await ended()
  await endByLink()
  await endByLink()
  expect((await ended()).slice(before.length)).toEqual([`${ada.accountId} link`])
  await team`UPDATE file.alert_subscription SET ended_at = ${noon('04-05').at}`
  expect(await resumeOwn(ada, { id }, noon('04-05', 24).at)).toEqual({ ok: false, reason: 'too_late' })
  expect((await listOwnAlerts(ada, noon('04-05', 24).at)).subscriptions).toEqual([])
  await team`UPDATE file.alert_subscription SET ended_at = now() - interval '23 hours'`
  await expireAlerts(team)
  expect(await team`SELECT id FROM file.alert_subscription`).toHaveLength(1)
  await team`UPDATE file.alert_subscription SET ended_at = now() - interval '25 hours'`
  await expireAlerts(team)
  expect(await team`SELECT id FROM file.alert_subscription`).toEqual([])
})
