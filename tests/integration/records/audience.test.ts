import { changeAudience } from '@/lib/records/change-audience'
import { confirmChildCase, confirmSensitiveEvent } from '@/lib/records/confirm-publication'
import { editEvent } from '@/lib/records/edit-event'
import { retractEvent } from '@/lib/records/retract-event'
import { verifyEvent } from '@/lib/records/verify-event'
import { withdrawConsent } from '@/lib/records/withdraw-consent'
import { aCall, anArrest, ON, openDesk, people, recorded, restricted, verified } from './desk'

let desk: Awaited<ReturnType<typeof openDesk>>
let caseId: string

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  caseId = await desk.aCase()
})
afterAll(() => desk.close())

const { volunteer, other, reviewer, second, administrator } = people
const sexual = () => aCall(caseId, {
  type: 'ill_treatment', details: { kind: 'other', sexual: true }, audience: 'public', confirmPublic: true,
})

test('a restricted event exists for its author and for the case\'s own people alone', async () => {
  const eventId = await recorded(aCall(caseId))
  await restricted(eventId, 1)
  const unknown = { ok: false, reason: 'unknown_event' }
  const before = await desk.stock()
  for (const viewer of [reviewer, administrator]) {
    expect(await verifyEvent(viewer, { eventId, version: 2 }, ON)).toEqual(unknown)
    expect(await editEvent(viewer, { eventId, version: 2, changes: { note: 'a' } }, ON)).toEqual(unknown)
    expect(await retractEvent(viewer, { eventId, version: 2, note: 'a' }, ON)).toEqual(unknown)
    expect(await changeAudience(viewer, { eventId, version: 2, audience: 'team' }, ON)).toEqual(unknown)
  }
  expect(await desk.stock()).toEqual(before)
  await desk.team`INSERT INTO file.case_member VALUES (${caseId}, ${other.accountId}, 'watcher')`
  expect(await retractEvent(other, { eventId, version: 2, note: 'a' }, ON)).toEqual(unknown)
  await desk.team`INSERT INTO file.case_member VALUES (${caseId}, ${reviewer.accountId}, 'owner')`
  expect(await verifyEvent(reviewer, { eventId, version: 2 }, ON)).toMatchObject({ ok: true })
})

test('a reviewer publishes the day alone of a verified call once asked, and whoever edits may close it', async () => {
  const eventId = await verified(aCall(caseId, { details: { channel: 'phone', verifiedBy: 'a canary' } }))
  const open = { eventId, version: 2, audience: 'public' as const }
  expect(await changeAudience(volunteer, open, ON)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await changeAudience(second, open, ON)).toEqual({
    ok: false, reason: 'confirm_public', question: 'publish_day_alone',
  })
  expect(await changeAudience(second, { ...open, confirmPublic: true }, ON)).toMatchObject({ ok: true })
  const [row] = await desk.team`SELECT date_edtf, details FROM open.event WHERE id = ${eventId}`
  expect(row).toEqual({ date_edtf: '2021-03-30', details: {} })
  expect(await desk.current(eventId)).toMatchObject({ claim: 'verified', verifier: reviewer.accountId, change: 'audience' })
  expect(await changeAudience(volunteer, { ...open, version: 3, audience: 'team' }, ON)).toMatchObject({ ok: true })
  expect(await desk.published(eventId)).toBe(false)
})

test('nobody opens wider what they wrote themselves once it is verified', async () => {
  const eventId = await recorded(anArrest(caseId), second)
  await verifyEvent(reviewer, { eventId, version: 1 }, ON)
  const before = await desk.stock()
  const open = { eventId, version: 2, audience: 'public' as const }
  expect(await changeAudience(second, open, ON)).toEqual({ ok: false, reason: 'own_event' })
  expect(await changeAudience(reviewer, { ...open, audience: 'team' }, ON)).toEqual({ ok: false, reason: 'same_audience' })
  expect(await desk.stock()).toEqual(before)
})

test('sexual violence is public once two reviewers confirmed it, and an edit voids that', async () => {
  const eventId = await recorded(sexual())
  const first = await verifyEvent(reviewer, { eventId, version: 1, confirmPublic: true }, ON)
  expect(first).toMatchObject({ ok: true, value: { awaitsSecondReviewer: true } })
  expect(await desk.published(eventId)).toBe(false)
  const read = { eventId, version: 2 }
  expect(await confirmSensitiveEvent(reviewer, read, ON)).toEqual({ ok: false, reason: 'already_confirmed' })
  expect(await desk.published(eventId)).toBe(false)
  expect(await confirmSensitiveEvent(second, read, ON)).toEqual({ ok: true, value: { isConfirmed: true } })
  expect(await desk.published(eventId)).toBe(true)
  await editEvent(volunteer, { ...read, changes: { note: 'more' } }, ON)
  await verifyEvent(reviewer, { eventId, version: 3, confirmPublic: true }, ON)
  expect(await desk.published(eventId)).toBe(false)
})

test('sexual violence is not published on no consent, on none that somebody gave, or by its author', async () => {
  caseId = await desk.aCase('already_public')
  const eventId = await recorded(sexual(), second)
  const verify = { eventId, version: 1, confirmPublic: true }
  expect(await verifyEvent(reviewer, verify, ON)).toEqual({ ok: false, reason: 'no_given_consent' })
  await verifyEvent(reviewer, { ...verify, audience: 'team' }, ON)
  const open = { eventId, version: 2, audience: 'public' as const, confirmPublic: true }
  expect(await changeAudience(administrator, open, ON)).toEqual({ ok: false, reason: 'no_given_consent' })
  expect(await confirmSensitiveEvent(second, { eventId, version: 2 }, ON)).toEqual({ ok: false, reason: 'not_needed' })
  expect(await desk.published(eventId)).toBe(false)
})

test('the case of a child is public once two reviewers confirmed it, until that consent is withdrawn', async () => {
  caseId = await desk.aCase('family', '2010')
  const eventId = await verified(anArrest(caseId, { audience: 'public' }))
  const isPublic = async () => (await desk.team`SELECT FROM open.case WHERE id = ${caseId}`).length > 0
  expect(await confirmChildCase(reviewer, { caseId }, ON)).toEqual({ ok: true, value: { isConfirmed: false } })
  expect(await isPublic()).toBe(false)
  expect(await confirmChildCase(second, { caseId }, ON)).toEqual({ ok: true, value: { isConfirmed: true } })
  expect(await isPublic()).toBe(true)
  expect(await desk.published(eventId)).toBe(true)
  await desk.team`UPDATE file.consent SET withdrawn_on = '2021-04-04' WHERE case_id = ${caseId}`
  await desk.team`
    INSERT INTO file.consent (case_id, basis, given_by, given_on) VALUES (${caseId}, 'lawyer', 'b', '2021-04-05')`
  await retractEvent(volunteer, { eventId, version: 2, note: 'no' }, ON)
  expect(await isPublic()).toBe(false)
  expect(await confirmChildCase(reviewer, { caseId }, ON)).toEqual({ ok: true, value: { isConfirmed: false } })
})

test('the case of an adult needs no two reviewers, and that of a child a consent that stands', async () => {
  expect(await confirmChildCase(reviewer, { caseId }, ON)).toEqual({ ok: false, reason: 'not_needed' })
  const child = await desk.aCase('family', '2010')
  expect(await withdrawConsent(reviewer, { caseId: child }, ON)).toMatchObject({ ok: true })
  expect(await confirmChildCase(reviewer, { caseId: child }, ON)).toEqual({ ok: false, reason: 'no_given_consent' })
})
