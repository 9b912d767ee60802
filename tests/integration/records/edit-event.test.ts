import { editEvent } from '@/lib/records/edit-event'
import { restoreVersion } from '@/lib/records/restore-version'
import { retractEvent } from '@/lib/records/retract-event'
import { verifyEvent } from '@/lib/records/verify-event'
import { aCall, anArrest, ON, openDesk, people, recorded, verified } from './desk'

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

test('an edit of a verified event is proposed, by whoever edits, and the event is public no longer', async () => {
  const eventId = await verified(anArrest(caseId, { audience: 'public' }))
  expect(await desk.published(eventId)).toBe(true)
  const edit = { eventId, version: 2, changes: { date: '2021-01-02' }, why: 'the second report says so' }
  const value = { eventId, version: 3, changed: ['date'] }
  expect(await editEvent(other, edit, ON)).toEqual({ ok: true, value })
  expect(await desk.current(eventId)).toMatchObject({
    claim: 'proposed', verifier: null, author: other.accountId, change: 'edit', why: 'the second report says so',
    date: '2021-01-02', sources: ['appeal-2021'],
  })
  expect(await desk.published(eventId)).toBe(false)
  expect(await desk.lastEntry()).toEqual({ actor: other.accountId, action: 'event.edit', fields: ['date'] })
})

test('whoever edited an event does not verify it, and its first author may', async () => {
  const eventId = await recorded(anArrest(caseId), reviewer)
  await editEvent(second, { eventId, version: 1, changes: { note: 'seen' } }, ON)
  expect(await verifyEvent(second, { eventId, version: 2 }, ON)).toEqual({ ok: false, reason: 'own_event' })
  expect(await verifyEvent(reviewer, { eventId, version: 2 }, ON)).toMatchObject({ ok: true })
})

test('two people who read the same version and changed different fields both keep what they wrote', async () => {
  const eventId = await recorded(aCall(caseId))
  const edits = [
    editEvent(volunteer, { eventId, version: 1, changes: { date: '2021-03-29', typed: 'March 29' } }, ON),
    editEvent(other, { eventId, version: 1, changes: { details: { verifiedBy: 'a sister' }, locator: 'p. 3' } }, ON),
    editEvent(reviewer, { eventId, version: 1, changes: { credibility: 2 } }, ON),
  ]
  expect((await Promise.all(edits)).map(({ ok }) => ok)).toEqual([true, true, true])
  const [row] = await desk.team`
    SELECT date_edtf, typed, details, locator, credibility FROM file.event_version
    WHERE event_id = ${eventId} AND version = 4`
  expect(row).toEqual({
    date_edtf: '2021-03-29', typed: 'March 29', locator: 'p. 3', credibility: 2,
    details: { channel: 'phone', verifiedBy: 'a sister' },
  })
})

test('of two people who change the same field, the second gets both versions, and nothing is written', async () => {
  const eventId = await recorded(aCall(caseId, { note: 'a call' }))
  await editEvent(volunteer, { eventId, version: 1, changes: { note: 'a short call', locator: 'p. 1' } }, ON)
  const before = await desk.stock()
  const late = { eventId, version: 1, changes: { note: 'a long call', locator: 'p. 1', details: { channel: 'video' } } }
  expect(await editEvent(other, late, ON)).toEqual({
    ok: false, reason: 'conflict', version: 2,
    base: { note: 'a call' }, theirs: { note: 'a short call' }, mine: { note: 'a long call' },
  })
  expect(await desk.stock()).toEqual(before)
  expect(await editEvent(other, { ...late, seen: 4 }, ON)).toEqual({ ok: false, reason: 'unknown_version' })
  expect(await editEvent(other, { ...late, seen: 2 }, ON)).toMatchObject({ ok: true, value: { version: 3 } })
})

test('an edit that is sent twice changes nothing twice', async () => {
  const eventId = await recorded(aCall(caseId))
  const edit = { eventId, version: 1, changes: { note: 'seen' } }
  expect(await editEvent(volunteer, edit, ON)).toMatchObject({ value: { version: 2, changed: ['note'] } })
  expect(await editEvent(volunteer, edit, ON)).toEqual({ ok: true, value: { eventId, version: 2, changed: [] } })
})

test('a detail that is null is taken away, and one that is needed cannot be', async () => {
  const eventId = await recorded(aCall(caseId, { details: { channel: 'phone', verifiedBy: 'a sister' } }))
  await editEvent(volunteer, { eventId, version: 1, changes: { details: { verifiedBy: null } } }, ON)
  expect(await desk.current(eventId)).toMatchObject({ details: { channel: 'phone' } })
  const without = editEvent(volunteer, { eventId, version: 2, changes: { details: { channel: null } } }, ON)
  await expect(without).rejects.toMatchObject({ name: 'ZodError' })
})

test('what was typed before is not kept beside another date', async () => {
  const eventId = await recorded(aCall(caseId, { typed: '10 Farvardin', calendar: 'solar_hijri' }))
  await editEvent(volunteer, { eventId, version: 1, changes: { date: '2021-03-28' } }, ON)
  expect(await desk.current(eventId)).toMatchObject({ date: '2021-03-28', typed: null, calendar: 'gregorian' })
})

test('an edit is asked about dates and about becoming public as a new event is', async () => {
  const eventId = await recorded(aCall(caseId))
  await recorded({ ...anArrest(caseId), type: 'death', date: '2021-04-01' })
  const before = await desk.stock()
  const later = { eventId, version: 1, changes: { date: '2021-04-02' } }
  expect(await editEvent(other, later, ON)).toMatchObject({ ok: false, reason: 'chronology' })
  const open = { eventId, version: 1, changes: { audience: 'public' as const } }
  expect(await editEvent(other, open, ON)).toMatchObject({ ok: false, reason: 'confirm_public' })
  expect(await desk.stock()).toEqual(before)
  expect(await editEvent(other, { ...later, overrideReason: 'doubtful' }, ON)).toMatchObject({ ok: true })
  expect(await desk.current(eventId)).toMatchObject({ override: 'doubtful' })
})

test.each([
  ['an event that nobody knows', { eventId: '00000000-0000-4000-8000-000000000000' }, 'unknown_event'],
  ['a version that is not there', { version: 7 }, 'unknown_version'],
  ['a prison that nobody knows', { changes: { prisonId: 'nowhere' } }, 'unknown_prison'],
  ['a source that nobody knows', { changes: { sourceIds: ['nobody'] } }, 'unknown_source'],
])('%s is a reason not to edit', async (_, change, reason) => {
  const eventId = await recorded(aCall(caseId))
  const before = await desk.stock()
  const edit = { eventId, version: 1, changes: { note: 'a' }, ...change }
  expect(await editEvent(volunteer, edit, ON)).toEqual({ ok: false, reason })
  expect(await desk.stock()).toEqual(before)
})

test('what was retracted is restored, not edited, with the audience that it has today', async () => {
  const eventId = await recorded(anArrest(caseId, { audience: 'public', note: 'first' }))
  await editEvent(volunteer, { eventId, version: 1, changes: { note: 'second', audience: 'team' } }, ON)
  await retractEvent(volunteer, { eventId, version: 2, note: 'a mistake' }, ON)
  expect(await editEvent(other, { eventId, version: 3, changes: { note: 'third' } }, ON)).toEqual({
    ok: false, reason: 'retracted',
  })
  expect(await restoreVersion(other, { eventId, version: 3, restore: 1, why: 'it was right' }, ON)).toEqual({
    ok: true, value: { eventId, version: 4, changed: ['note', 'claimStatus'] },
  })
  expect(await desk.current(eventId)).toMatchObject({
    note: 'first', audience: 'team', claim: 'proposed', author: other.accountId, change: 'restore', why: 'it was right',
  })
  const again = await restoreVersion(other, { eventId, version: 4, restore: 1 }, ON)
  expect(again).toEqual({ ok: false, reason: 'nothing_to_restore' })
})
