import { prisma } from '@/lib/db/team'
import { changeAudience } from '@/lib/records/change-audience'
import { editEvent } from '@/lib/records/edit-event'
import { retractEvent } from '@/lib/records/retract-event'
import { verifyEvent } from '@/lib/records/verify-event'
import { caseKnownAt } from '@/lib/team/case-known-at'
import type { HistoryEntry } from '@/lib/team/history/history-entry'
import { compareVersions } from '@/lib/team/compare-versions'
import { readHistory } from '@/lib/team/read-history'
import { aViewer } from '../../factories/a-viewer'
import { aCall, anArrest, ON, openDesk, people, recorded, restricted, verified } from './desk'

let desk: Awaited<ReturnType<typeof openDesk>>
let caseId: string

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  caseId = await desk.aCase()
  await desk.team`
    INSERT INTO file.case_version (case_id, version, changes, author, source_id, reason)
    VALUES (${caseId}, 1, '{"nameLatin": "Invented Person"}', 'operator', 'appeal-2021', 'from the appeal')`
})
afterAll(() => desk.close())

const { researcher, volunteer, other, reviewer } = people
const NOBODY = '00000000-0000-4000-8000-000000000000'

async function history(viewer = researcher, page: Parameters<typeof readHistory>[2] = {}) {
  const read = await readHistory(viewer, caseId, page)
  if (!read) throw new Error('there is no history')
  return read
}

test('every change is told, newest first: who, what from what to what, why, and from which source', async () => {
  const account = await prisma().account.create({
    data: { alias: 'Invented Ada', aliasKey: `ada-${caseId}`, passwordHash: '$argon2id$none', role: 'volunteer' },
  })
  const ada = aViewer('volunteer', { accountId: account.id })
  const eventId = await recorded(aCall(caseId, { note: 'short' }), ada)
  await editEvent(ada, { eventId, version: 1, changes: { note: 'long', details: { channel: 'video' } }, why: 'heard again' }, ON)
  await verifyEvent(reviewer, { eventId, version: 2 }, ON)
  const { entries, next } = await history()
  expect(next).toBeNull()
  expect(entries.map(({ change, who, why }) => [change, who.alias, why])).toEqual([
    ['verify', null, null], ['edit', 'Invented Ada', 'heard again'], ['record', 'Invented Ada', null],
    ['identity_opened', null, 'from the appeal'],
  ])
  const [verification, edit, record, identity] = entries
  expect(verification).toMatchObject({
    who: { id: reviewer.accountId }, fields: [{ field: 'claimStatus', old: 'proposed', new: 'verified' }],
    subject: { kind: 'event', eventId, type: 'contact', version: 3, claimStatus: 'verified' },
  })
  expect(edit?.fields).toEqual([
    { field: 'note', old: 'short', new: 'long' }, { field: 'details.channel', old: 'phone', new: 'video' },
  ])
  expect(record?.sources).toEqual([{ id: 'appeal-2021', title: expect.any(String) }])
  expect(identity).toMatchObject({
    subject: { kind: 'identity', version: 1 }, sources: [{ id: 'appeal-2021' }],
    fields: [{ field: 'nameLatin', old: '', new: 'Invented Person' }],
  })
})

test('pages follow each other without a gap or a repetition, whatever is recorded in between', async () => {
  const eventId = await recorded(aCall(caseId))
  for (let version = 1; version < 8; version += 1) {
    await editEvent(volunteer, { eventId, version, changes: { note: `note ${version}` } }, ON)
  }
  const whole = await history()
  const first = await history(researcher, { limit: 4 })
  await editEvent(volunteer, { eventId, version: 8, changes: { note: 'later' } }, ON)
  const second = await history(researcher, { limit: 4, after: first.next })
  const third = await history(researcher, { limit: 4, after: second.next })
  // Somebody wrote meanwhile: what stands today is another version, and the past is the same.
  const past = (entries: HistoryEntry[]) =>
    entries.map((entry) => ({ ...entry, subject: { ...entry.subject, presentVersion: 0 } }))
  expect(past([...first.entries, ...second.entries, ...third.entries])).toEqual(past(whole.entries))
  expect(third.next).toBeNull()
  expect((await history(researcher, { after: 'no cursor' })).entries).toHaveLength(10)
})

test('an event that is restricted today is in nobody\'s history but its author\'s and the case\'s own people\'s', async () => {
  const eventId = await verified(aCall(caseId))
  await restricted(eventId, 2)
  const seenBy = async (viewer: typeof other) =>
    (await history(viewer)).entries.filter(({ subject }) => subject.kind === 'event').length
  expect(await Promise.all([researcher, other, reviewer].map(seenBy))).toEqual([0, 0, 0])
  expect(await seenBy(volunteer)).toBe(3)
  expect(await compareVersions(other, eventId, 1, 2)).toBeNull()
  expect(await compareVersions(volunteer, eventId, 1, 3)).toEqual([{ field: 'audience', old: 'team', new: 'restricted' }])
  await desk.team`INSERT INTO file.case_member VALUES (${caseId}, ${other.accountId}, 'owner')`
  expect(await seenBy(other)).toBe(3)
})

test('the title of a source who is a person is for those who record', async () => {
  await desk.team`
    INSERT INTO file.source (id, title, reliability, confidential) VALUES (${`p-${caseId}`}, 'A cousin', 'B', true)`
  await recorded(aCall(caseId, { sourceIds: [`p-${caseId}`] }))
  const titles = async (viewer: typeof other) => (await history(viewer)).entries[0]?.sources.map(({ title }) => title)
  expect(await titles(researcher)).toEqual([null])
  expect(await titles(other)).toEqual(['A cousin'])
})

test('two versions are compared field by field, and what is not there is null', async () => {
  const eventId = await recorded(aCall(caseId))
  await editEvent(volunteer, { eventId, version: 1, changes: { date: '2021-03-29' } }, ON)
  const change = { field: 'date', old: '2021-03-30', new: '2021-03-29' }
  expect(await compareVersions(researcher, eventId, 1, 2)).toEqual([change])
  expect(await compareVersions(researcher, eventId, 2, 2)).toEqual([])
  for (const [id, from, to] of [[eventId, 1, 3], [eventId, 0, 1], [NOBODY, 1, 2], ['x', 1, 2]] as const) {
    expect(await compareVersions(researcher, id, from, to)).toBeNull()
  }
  expect(await readHistory(researcher, NOBODY)).toBeNull()
  expect(await readHistory(researcher, 'x')).toBeNull()
})

/** The instant now, as the database has it. */
async function instant(): Promise<string> {
  const [row] = await desk.team<{ at: string }[]>`
    SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at`
  return row?.at ?? ''
}

async function knownAt(at: string, viewer = researcher, asOf = ON) {
  const [row] = await desk.team<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${caseId}`
  return caseKnownAt(viewer, row?.slug ?? '', at, asOf)
}

test('a case is known as it was recorded up to an instant, and seen as its audience is today', async () => {
  const before = await instant()
  await verified(anArrest(caseId, { prisonId: 'evin' }))
  const arrested = await instant()
  const call = await verified(aCall(caseId))
  const called = await instant()
  await editEvent(volunteer, { eventId: call, version: 2, changes: { date: '2021-03-20' } }, ON)
  await verifyEvent(reviewer, { eventId: call, version: 3 }, ON)
  const corrected = await instant()
  await retractEvent(volunteer, { eventId: call, version: 4, note: 'no' }, ON)
  const identity = { nameLatin: 'Invented Person' }
  expect(await knownAt(before)).toMatchObject({ identity, picture: { status: 'unknown' }, events: [] })
  expect(await knownAt(arrested)).toMatchObject({
    picture: { status: 'detained', prisonId: 'evin', silence: { atLeast: 94, since: 'arrest' } },
    events: [{ type: 'arrest' }],
  })
  expect(await knownAt(called)).toMatchObject({ picture: { silence: { atLeast: 6, since: 'contact' } } })
  expect(await knownAt(corrected)).toMatchObject({ picture: { silence: { atLeast: 16, since: 'contact' } } })
  expect(await knownAt(await instant())).toMatchObject({ picture: { silence: { atLeast: 94, since: 'arrest' } } })
  const today = await desk.team`
    SELECT status, prison_id AS "prisonId" FROM file.period
    WHERE case_id = ${caseId} AND picture = 'team' AND valid @> date '2021-04-05'`
  expect((await knownAt(await instant()))?.picture).toMatchObject({ ...today[0] })
  const second = await verified(aCall(caseId, { date: '2021-03-31' }))
  const open = await instant()
  await changeAudience(volunteer, { eventId: second, version: 2, audience: 'restricted' }, ON)
  const ids = async (viewer: typeof other) => (await knownAt(open, viewer))?.events.map(({ eventId }) => eventId)
  expect(await ids(researcher)).not.toContain(second)
  expect(await ids(volunteer)).toContain(second)
})

test('nobody knew a case before anything was said of it, and what is no instant is none', async () => {
  expect(await knownAt('2020-01-01T00:00:00Z')).toBeNull()
  expect(await knownAt('yesterday')).toBeNull()
  expect(await caseKnownAt(researcher, 'nobody', await instant(), ON)).toBeNull()
})
