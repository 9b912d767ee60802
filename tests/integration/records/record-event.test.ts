import { randomUUID } from 'node:crypto'
import { recordEvent } from '@/lib/records/record-event'
import { verifyAudit } from '@/lib/db/verify-audit'
import { aCall, anArrest, ON, openDesk, people, recorded } from './desk'

let desk: Awaited<ReturnType<typeof openDesk>>
let caseId: string

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  caseId = await desk.aCase()
})
afterAll(() => desk.close())

const { volunteer, other } = people

test('what was typed is kept beside the date, and the author is the account', async () => {
  const eventId = await recorded(aCall(caseId, { typed: '۱۰ فروردین ۱۴۰۰', calendar: 'solar_hijri' }))
  expect(await desk.current(eventId)).toMatchObject({
    date: '2021-03-30', typed: '۱۰ فروردین ۱۴۰۰', calendar: 'solar_hijri', claim: 'proposed', change: 'record',
    author: volunteer.accountId, actor: volunteer.accountId, audience: 'team', sources: ['appeal-2021'],
  })
  expect(await desk.lastEntry()).toMatchObject({ actor: volunteer.accountId, action: 'event.propose' })
})

test('a draft sent twice, also at once, is one event, and every sending answers the same', async () => {
  const draft = aCall(caseId, { idempotencyKey: randomUUID() })
  const results = await Promise.all([draft, draft, draft].map((one) => recordEvent(volunteer, one, ON)))
  results.push(await recordEvent(volunteer, draft, ON))
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
  expect(results[0]).toMatchObject({ ok: true, value: { version: 1 } })
  expect(await desk.team`SELECT FROM file.event WHERE case_id = ${caseId}`).toHaveLength(1)
})

test('a key that was used for something else is refused, and is nobody else\'s', async () => {
  const draft = aCall(caseId, { idempotencyKey: randomUUID() })
  await recorded(draft)
  const before = await desk.stock()
  const reused = { ok: false, reason: 'key_reused' }
  expect(await recordEvent(volunteer, { ...draft, note: 'another' }, ON)).toEqual(reused)
  expect(await recordEvent(volunteer, { ...draft, caseId: await desk.aCase(null) }, ON)).toEqual(reused)
  expect(await desk.stock()).toMatchObject({ 'file.event': before['file.event'], head: before['head'] })
  expect(await recordEvent(other, draft, ON)).toMatchObject({ ok: true })
})

test.each([
  ['a call', aCall, 'publish_day_alone'],
  ['ill-treatment', (id: string) => aCall(id, { type: 'ill_treatment', details: { kind: 'beating' } }), 'publish_sensitive'],
  ['sexual violence', (id: string) => aCall(id, { type: 'ill_treatment', details: { kind: 'other', sexual: true } }),
    'publish_with_second_reviewer'],
])('%s is not meant for everybody before somebody was asked', async (_, input, question) => {
  const before = await desk.stock()
  const open = { ...input(caseId), audience: 'public' as const }
  expect(await recordEvent(volunteer, open, ON)).toEqual({ ok: false, reason: 'confirm_public', question })
  expect(await desk.stock()).toEqual(before)
  expect(await recordEvent(volunteer, { ...open, confirmPublic: true }, ON)).toMatchObject({ ok: true })
})

test('dates that do not fit are asked about; a reason overrides, and is kept and audited', async () => {
  const death = await recorded({ ...anArrest(caseId), type: 'death', date: '2021-02-01' })
  const before = await desk.stock()
  const warned = await recordEvent(volunteer, aCall(caseId), ON)
  const warning = { code: 'contact_after_death', events: [expect.any(String), death] }
  expect(warned).toEqual({ ok: false, reason: 'chronology', warnings: [warning] })
  expect(await desk.stock()).toEqual(before)
  const eventId = await recorded(aCall(caseId, { overrideReason: 'the report of the death is doubtful' }))
  expect(await desk.current(eventId)).toMatchObject({ override: 'the report of the death is doubtful' })
  expect(await desk.lastEntry()).toMatchObject({ fields: expect.arrayContaining(['overrideReason']) })
})

test('a reason where nothing had to be overridden is not kept', async () => {
  const eventId = await recorded(aCall(caseId, { overrideReason: 'just in case' }))
  expect(await desk.current(eventId)).toMatchObject({ override: null })
})

test.each<[string, object]>([
  ['NUL', { note: 'a\0b' }],
  ['half a character', { locator: 'a\uD800' }],
  ['a value nested without end', { details: { channel: [[[[[[[[[[1]]]]]]]]]] } }],
  ['a text without end', { note: 'a'.repeat(30_000) }],
  ['a detail that its type has not', { details: { channel: 'phone', cell: '7' } }],
  ['a field that no form has', { claimStatus: 'verified' }],
  ['an end of what does not last', { endDate: '..' }],
  ['a credibility of 7', { credibility: 7 }],
  ['no source', { sourceIds: [] }],
])('%s is refused before anything is written', async (_, change) => {
  const before = await desk.stock()
  const input: Parameters<typeof recordEvent>[1] = { ...aCall(caseId), ...change }
  await expect(recordEvent(volunteer, input, ON)).rejects.toMatchObject({ name: 'ZodError' })
  expect(await desk.stock()).toEqual(before)
})

test('the audit chain is whole after all of this', async () => {
  expect(await verifyAudit(desk.team)).toMatchObject({ ok: true })
})
