import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { retryCall } from '@/lib/alerts/calls'
import { signCall } from '@/lib/alerts/call-program'
import { isCallable, isOutside } from '@/lib/alerts/callable-address'
import { deliverCalls } from '@/lib/alerts/deliver-calls'
import { endOwn, resumeOwn } from '@/lib/alerts/end-own'
import { subscribeAlerts } from '@/lib/alerts/subscribe'
import { readFieldKeys } from '@/lib/db/field-keys'
import { subscriptionForm } from '@/lib/domain/alerts/subscription-form'
import { setMode } from '@/lib/records/modes/set-mode'
import { aViewer } from '../../factories/a-viewer'
import { madeBy } from '../../factories/an-account'
import { takeAuthDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { aCase, happened, noon, people, seatPeople } from '../tasks/task-desk'
import { openAlertDesk } from './alert-desk'

process.env.VIGIL_WEBHOOK_PRIVATE = '1'
const { team } = takeAuthDatabase()
let desk: Awaited<ReturnType<typeof openAlertDesk>>
let server: Server
let url: string
let reply = 200
const calls: { headers: IncomingHttpHeaders; body: string; path: string }[] = []

afterAll(async () => {
  await desk.close()
  server.close()
})
beforeAll(async () => {
  await importInto(team, theAppeal())
  await seatPeople(team)
  desk = await openAlertDesk()
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      calls.push({ headers: request.headers, body, path: request.url ?? '' })
      response.writeHead(reply, { location: `${url}/elsewhere` }).end()
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(async () => {
  await team`DELETE FROM file.alert_subscription`
  calls.length = 0
  reply = 200
})

const call = (hours = 0, isPrivate = true) =>
  deliverCalls({ sql: team, fieldKeys: readFieldKeys(), teamOrigin: 'https://team.example', isPrivate }, noon('04-30', hours))
const state = async () => (await team`SELECT state, attempts, answer FROM file.alert_message`)[0]

/** Subscribes a program to an invented case that becomes critical on 30 April; answers its secret and its id. */
async function alerted() {
  const { caseId } = await aCase(team)
  await desk.look('04-05')
  const [row] = await team<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${caseId}`
  const asked = subscriptionForm.parse({ scope: 'case', case: row?.slug, least: 'watch', way: 'webhook', url })
  const { id, secret } = madeBy(await subscribeAlerts(people.ada, asked, 'en'))
  await desk.look('04-30')
  await desk.tell('04-30')
  return { id, secret: secret ?? '', caseId }
}

test('a program is called once, with what people are told, and can tell who called and when', async () => {
  const { secret } = await alerted()
  await call()
  await call(1)
  expect(calls).toHaveLength(1)
  const [first] = calls
  if (!first) throw new Error('nobody called')
  const { headers, body } = first
  const seconds = noon('04-30').at.getTime() / 1000
  expect(headers['vigil-signature']).toBe(signCall(secret, seconds, body))
  expect(JSON.parse(body)).toMatchObject({
    total: 1, id: headers['vigil-message'],
    alerts: [{ kind: 'rise', rule: 'U01', level: 'critical', on: '2021-04-30', since: '2021-04-30', atLeast: 60, case: null }],
  })
  expect(await state()).toEqual({ state: 'sent', attempts: 1, answer: '200' })
})

test('programs that cannot be called, for their secret cannot be read, keep no other from being called', async () => {
  const unreadable = [await alerted(), await alerted(), await alerted(), await alerted()].map(({ id }) => id)
  await team`UPDATE file.alert_subscription SET secret = 'x' WHERE id IN ${team(unreadable)}`
  await alerted()
  await expect(call()).rejects.toThrow()
  await call(1 / 120)
  expect(calls).toHaveLength(1)
  await expect(call(1)).rejects.toThrow()
})

test('a program that does not take it is called again, later and later, and then given up; it leads nowhere else', async () => {
  await alerted()
  reply = 302
  await call()
  await call(1 / 120)
  expect(await state()).toEqual({ state: 'waiting', attempts: 1, answer: '302' })
  for (const hours of [1, 2, 4, 8, 16, 32, 64]) await call(hours)
  expect(await state()).toEqual({ state: 'given_up', attempts: 8, answer: '302' })
  expect(calls.every(({ path }) => path === '/')).toBe(true)
})

test('who has a program called again that was given up is in the audit log', async () => {
  await alerted()
  await team`UPDATE file.alert_message SET state = 'given_up'`
  const [{ id: callId } = { id: '' }] = await team<{ id: string }[]>`SELECT id FROM file.alert_message`
  const administrator = aViewer('administrator')
  expect(await retryCall(administrator, { callId })).toEqual({ ok: true, value: null })
  expect(await retryCall(administrator, { callId })).toEqual({ ok: false, reason: 'not_given_up' })
  const told = await team`SELECT actor, action, fields FROM file.audit WHERE subject_id = ${callId}`
  expect(told).toEqual([{ actor: administrator.accountId, action: 'alert.retry', fields: ['state'] }])
})

test('while the site is closed no program is called, and what waits for it is told when it opens', async () => {
  await alerted()
  madeBy(await setMode('operator', { mode: 'closed', reason: 'a test' }))
  await call()
  expect(calls).toEqual([])
  madeBy(await setMode('operator', { mode: 'normal', reason: 'a test' }))
  await call(1)
  expect(calls).toHaveLength(1)
})

test('a program that is gone is not called again', async () => {
  await alerted()
  reply = 410
  await call()
  expect(await state()).toEqual({ state: 'refused', attempts: 1, answer: '410' })
})

test('what ended before a program took it is not told', async () => {
  const { caseId } = await alerted()
  reply = 500
  await call()
  await happened(caseId, { type: 'release', date: '2021-04-01', details: { kind: 'end_of_term' } })
  await desk.look('04-30', 1)
  expect(await team`SELECT id FROM file.alert_message`).toEqual([])
})

test('a program whose subscription is ended is not called again, also where one call is under way', async () => {
  const { id } = await alerted()
  const asked = await team`SELECT id FROM file.alert_message`
  await team.begin(async (calling) => {
    // As a call holds its message.
    await calling`SELECT id FROM file.alert_message FOR UPDATE`
    madeBy(await endOwn(people.ada, { id }, noon('04-30').at))
  })
  expect(await team`SELECT id FROM file.alert_message`).toEqual(asked)
  await call(1)
  expect(calls).toEqual([])
  madeBy(await resumeOwn(people.ada, { id }, noon('04-30', 2).at))
  await call(2)
  expect(calls).toHaveLength(1)
})

test('an address inside the network is called only where the operator wants that', async () => {
  await alerted()
  await call(0, false)
  expect(calls).toEqual([])
  expect(await state()).toMatchObject({ state: 'refused', answer: 'NOT_CALLABLE' })
})

test.each([
  ['127.0.0.1', false], ['10.1.2.3', false], ['169.254.169.254', false], ['192.168.1.1', false], ['100.64.0.1', false],
  ['::1', false], ['fd00::1', false], ['fe80::1', false], ['::ffff:10.0.0.1', false], ['2002:7f00:1::', false],
  ['64:ff9b::7f00:1', false], ['0.0.0.0', false], ['8.8.8.8', true], ['2a00:1450::1', true],
])('%s is outside: %s', (ip, expected) => expect(isOutside(ip)).toBe(expected))

test.each([
  ['https://example.org/hook', true], ['http://example.org/hook', false], ['https://localhost/', false],
  ['https://127.0.0.1/', false], ['https://0x7f000001/', false], ['https://[::1]/', false],
  ['https://name:secret@example.org/', false], ['ftp://example.org/', false], ['nothing', false],
])('%s may be called: %s', (address, expected) => expect(isCallable(address, false)).toBe(expected))
