import { listCorrections } from '@/lib/open/list-corrections'
import { closeOpenSql } from '@/lib/db/open'
import { changeAudience } from '@/lib/records/change-audience'
import { editEvent } from '@/lib/records/edit-event'
import { retractEvent } from '@/lib/records/retract-event'
import { unpublishCase } from '@/lib/records/unpublish-case'
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
afterAll(async () => {
  await closeOpenSql()
  await desk.close()
})

const { volunteer, reviewer, second } = people

function corrections() {
  return desk.team<Record<string, unknown>[]>`
    SELECT kind, type, fields, before_edtf, after_edtf, version FROM open.correction WHERE case_id = ${caseId}
    ORDER BY event_id, version`
}

async function edit(eventId: string, version: number, changes: Parameters<typeof editEvent>[1]['changes']) {
  expect(await editEvent(volunteer, { eventId, version, changes }, ON)).toMatchObject({ ok: true })
}

async function verify(eventId: string, version: number) {
  expect(await verifyEvent(second, { eventId, version, confirmPublic: true }, ON)).toMatchObject({ ok: true })
}

test('what readers saw and then see otherwise is told when somebody else has verified it, and not before', async () => {
  const eventId = await verified(anArrest(caseId, { audience: 'public' }))
  expect(await corrections()).toEqual([])
  await edit(eventId, 2, { date: '2021-01-02' })
  expect(await corrections()).toEqual([])
  await verify(eventId, 3)
  const dates = { before_edtf: '2021-01-01', after_edtf: '2021-01-02' }
  const told = { kind: 'changed', type: 'arrest', fields: ['date'], ...dates, version: 4 }
  expect(await corrections()).toEqual([told])
  // It stays, whatever is published of the case afterwards.
  await verified(aCall(caseId))
  expect(await corrections()).toEqual([told])
})

test('what is never published corrects nothing, and neither does a note or a source', async () => {
  const eventId = await verified(anArrest(caseId, { audience: 'public' }))
  await edit(eventId, 2, { note: 'seen again', locator: 'p. 3', credibility: 2 })
  await verify(eventId, 3)
  expect(await corrections()).toEqual([])
})

test('an event that was retracted is told by its type alone', async () => {
  const eventId = await verified(anArrest(caseId, { audience: 'public' }))
  expect(await retractEvent(reviewer, { eventId, version: 2, note: 'another person' }, ON)).toMatchObject({ ok: true })
  expect(await corrections()).toEqual([
    { kind: 'withdrawn', type: 'arrest', fields: [], before_edtf: null, after_edtf: null, version: 3 },
  ])
})

test('an event that is closed to readers leaves no trace, of earlier corrections either', async () => {
  const eventId = await verified(anArrest(caseId, { audience: 'public' }))
  await edit(eventId, 2, { date: '2021-01-02' })
  await verify(eventId, 3)
  expect(await corrections()).toHaveLength(1)
  expect(await changeAudience(reviewer, { eventId, version: 4, audience: 'team' }, ON)).toMatchObject({ ok: true })
  expect(await corrections()).toEqual([])
})

test('what was edited before readers saw any of it is no correction', async () => {
  caseId = await desk.aCase(null)
  const eventId = await recorded(anArrest(caseId, { audience: 'public' }))
  await verify(eventId, 1)
  await edit(eventId, 2, { date: '2021-01-02' })
  await verify(eventId, 3)
  expect(await corrections()).toEqual([])
})

test('a case that is taken off the site takes its corrections along', async () => {
  const eventId = await verified(anArrest(caseId, { audience: 'public' }))
  await edit(eventId, 2, { date: '2021-01-02' })
  await verify(eventId, 3)
  expect(await unpublishCase(reviewer, { caseId }, ON)).toMatchObject({ ok: true })
  expect(await corrections()).toEqual([])
})

test('the public log names the case and what changed, and nobody who changed it', async () => {
  const eventId = await verified(anArrest(caseId, { audience: 'public' }))
  await edit(eventId, 2, { date: '2021-01', details: { authority: 'an invented office' } })
  await verify(eventId, 3)
  const { total, rows } = await listCorrections(200)
  expect(total).toBe(rows.length)
  const told = rows.find(({ id }) => id === `${eventId}-4`)
  expect(told).toMatchObject({ kind: 'changed', type: 'arrest', before: '2021-01-01', after: '2021-01' })
  expect(told?.fields).toEqual(['date', 'details'])
  for (const person of Object.values(people)) expect(JSON.stringify(rows)).not.toContain(person.accountId)
})

test('of a contact, who spoke and how is never published, so that it is never corrected either', async () => {
  const eventId = await verified(aCall(caseId, { audience: 'public', confirmPublic: true }))
  await edit(eventId, 2, { details: { channel: 'visit', verifiedBy: 'an invented aunt' } })
  await verify(eventId, 3)
  expect(await desk.published(eventId)).toBe(true)
  expect(await corrections()).toEqual([])
})
