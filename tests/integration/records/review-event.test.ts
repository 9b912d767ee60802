import { answerEvent } from '@/lib/records/answer-event'
import { changeAudience } from '@/lib/records/change-audience'
import { disputeEvent } from '@/lib/records/dispute-event'
import { editEvent } from '@/lib/records/edit-event'
import { retractEvent } from '@/lib/records/retract-event'
import { sendEventBack } from '@/lib/records/send-event-back'
import { verifyEvent } from '@/lib/records/verify-event'
import { anArrest, ON, openDesk, people, recorded, verified } from './desk'

let desk: Awaited<ReturnType<typeof openDesk>>
let caseId: string

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  caseId = await desk.aCase()
})
afterAll(() => desk.close())

const { volunteer, other, reviewer, second } = people
const open = () => anArrest(caseId, { audience: 'public' })

test('a retracted event is public no longer, and why is kept', async () => {
  const eventId = await verified(open())
  const retract = { eventId, version: 2, note: 'another person of that name' }
  expect(await retractEvent(volunteer, retract, ON)).toEqual({ ok: true, value: { eventId, version: 3 } })
  expect(await desk.published(eventId)).toBe(false)
  expect(await desk.current(eventId)).toMatchObject({
    claim: 'retracted', why: 'another person of that name', actor: volunteer.accountId, verifier: null,
  })
  expect(await retractEvent(other, { ...retract, version: 3 }, ON)).toEqual({ ok: false, reason: 'retracted' })
  expect(await verifyEvent(second, { eventId, version: 3 }, ON)).toEqual({ ok: false, reason: 'retracted' })
})

test('a disputed event loses its verification, and is verified anew by somebody else', async () => {
  const eventId = await verified(open())
  const dispute = { eventId, version: 2, note: 'the court says otherwise' }
  expect(await disputeEvent(second, dispute, ON)).toMatchObject({ ok: true })
  expect(await desk.current(eventId)).toMatchObject({ claim: 'disputed', verifier: null, author: volunteer.accountId })
  expect(await desk.published(eventId)).toBe(false)
  expect(await disputeEvent(second, { ...dispute, version: 3 }, ON)).toMatchObject({ reason: 'already_disputed' })
  expect(await answerEvent(volunteer, { eventId, version: 3, note: 'no' }, ON)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await answerEvent(reviewer, { eventId, version: 3, note: 'both agree' }, ON)).toMatchObject({ ok: true })
  expect(await desk.current(eventId)).toMatchObject({ claim: 'proposed', change: 'answer', why: 'both agree' })
  expect(await verifyEvent(reviewer, { eventId, version: 4 }, ON)).toMatchObject({ ok: true })
  expect(await desk.published(eventId)).toBe(true)
})

test('an event that was sent back awaits its author until they answer or edit', async () => {
  const eventId = await recorded(open())
  const back = { eventId, version: 1, note: 'which court?' }
  expect(await sendEventBack(reviewer, back, ON)).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await desk.current(eventId)).toMatchObject({
    claim: 'proposed', awaits: true, why: 'which court?', author: volunteer.accountId, actor: reviewer.accountId,
  })
  const close = { eventId, version: 2, audience: 'restricted' as const }
  expect(await changeAudience(volunteer, close, ON)).toMatchObject({ ok: true, value: { version: 3 } })
  expect(await desk.current(eventId)).toMatchObject({ awaits: true, why: 'which court?', audience: 'restricted' })
  await changeAudience(volunteer, { ...close, version: 3, audience: 'public' }, ON)
  expect(await answerEvent(volunteer, { eventId, version: 4, note: 'it is not known' }, ON)).toMatchObject({ ok: true })
  expect(await desk.current(eventId)).toMatchObject({ claim: 'proposed', awaits: false, why: 'it is not known' })
  await sendEventBack(reviewer, { ...back, version: 5 }, ON)
  await editEvent(volunteer, { eventId, version: 6, changes: { note: 'the third branch' } }, ON)
  expect(await desk.current(eventId)).toMatchObject({ awaits: false, note: 'the third branch' })
})

test('an author who answers does not take back what a reviewer disputes', async () => {
  const eventId = await recorded(open())
  await disputeEvent(reviewer, { eventId, version: 1, note: 'no' }, ON)
  await sendEventBack(reviewer, { eventId, version: 2, note: 'which court?' }, ON)
  await answerEvent(volunteer, { eventId, version: 3, note: 'that one' }, ON)
  expect(await desk.current(eventId)).toMatchObject({ claim: 'disputed', awaits: false })
})

test.each([
  ['one\'s own event', people.reviewer, 'recorded', 'own_event'],
  ['a verified event', people.volunteer, 'verified', 'already_verified'],
] as const)('%s is not sent back', async (_, author, state, reason) => {
  const make = { recorded, verified }[state]
  const eventId = await make(open(), author)
  const version = state === 'verified' ? 2 : 1
  const before = await desk.stock()
  expect(await sendEventBack(reviewer, { eventId, version, note: 'why?' }, ON)).toEqual({ ok: false, reason })
  expect(await desk.stock()).toEqual(before)
})

test('nothing is decided on a version that was not read', async () => {
  const eventId = await recorded(open())
  await editEvent(volunteer, { eventId, version: 1, changes: { note: 'seen' } }, ON)
  const before = await desk.stock()
  const old = { eventId, version: 1, note: 'because' }
  const results = await Promise.all([
    retractEvent(other, old, ON), disputeEvent(reviewer, old, ON), sendEventBack(reviewer, old, ON),
    answerEvent(volunteer, old, ON), verifyEvent(reviewer, { eventId, version: 1 }, ON),
  ])
  expect(results).toEqual(results.map(() => ({ ok: false, reason: 'stale_version' })))
  expect(await desk.stock()).toEqual(before)
})

test('the database refuses a verification that rests on other sources, or in another\'s name', async () => {
  const eventId = await recorded(open())
  const add = (verifier: string, actor: string, source: string) => desk.team.begin(async (sql) => {
    await sql`
      INSERT INTO file.event_version (event_id, version, date_edtf, claim_status, audience, author, verifier, actor,
        change)
      SELECT event_id, 2, date_edtf, 'verified', audience, author, ${verifier}, ${actor},
        ${actor === verifier ? 'verify' : 'audience'} FROM file.event_version WHERE event_id = ${eventId}`
    await sql`INSERT INTO file.event_source (event_id, version, source_id) VALUES (${eventId}, 2, ${source})`
    await sql`UPDATE file.event SET version = 2 WHERE id = ${eventId}`
  })
  await desk.team`INSERT INTO file.source (id, title, reliability) VALUES ('invented', 'Invented', 'B')`
  const twoPeople = { constraint_name: 'event_version_two_people' }
  await expect(add('bea', 'bea', 'invented')).rejects.toMatchObject(twoPeople)
  await expect(add('bea', 'cy', 'appeal-2021')).rejects.toMatchObject(twoPeople)
  await add('bea', 'bea', 'appeal-2021')
})
