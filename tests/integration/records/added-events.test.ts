import { closeOpenSql } from '@/lib/db/open'
import { listChanges } from '@/lib/open/feeds/list-changes'
import { editEvent } from '@/lib/records/edit-event'
import { retractEvent } from '@/lib/records/retract-event'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { verifyEvent } from '@/lib/records/verify-event'
import { aCall, anArrest, ON, openDesk, people, verified } from './desk'

let desk: Awaited<ReturnType<typeof openDesk>>
let caseId: string
let slug: string

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  caseId = await desk.aCase()
  await verified(aCall(caseId))
  slug = (await desk.team<{ slug: string }[]>`SELECT slug FROM open.case WHERE id = ${caseId}`)[0]?.slug ?? ''
})
afterAll(async () => {
  await closeOpenSql()
  await desk.close()
})

const { volunteer, reviewer, second } = people

const changes = async () => (await listChanges(50, { slug })).map(({ kind, type, fields }) => [kind, type, fields])

test('what is added to a case that readers see already is told, and stays told whatever else is published', async () => {
  expect(await changes()).toEqual([['published', null, []]])
  await verified(anArrest(caseId, { audience: 'public' }))
  expect(await changes()).toEqual([['published', null, []], ['added', 'arrest', []]])
  const before = await listChanges(50, { slug })
  await desk.team`UPDATE open.event SET added_on = added_on - 3 WHERE case_id = ${caseId}`
  await verified(aCall(caseId, { audience: 'public', confirmPublic: true }))
  const after = await listChanges(50, { slug })
  expect(after.map(({ type }) => type)).toEqual(expect.arrayContaining(['contact', 'arrest']))
  expect(after.at(-1)?.type).toBe('arrest')
  expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)))
  expect(after.find(({ type }) => type === 'arrest')?.on).not.toBe(before.find(({ type }) => type === 'arrest')?.on)
})

test('what is corrected is told by what is corrected, without what it was', async () => {
  const eventId = await verified(anArrest(caseId, { audience: 'public' }))
  const edited = await editEvent(volunteer, { eventId, version: 2, changes: { date: '2021-01-02' } }, ON)
  expect(edited).toMatchObject({ ok: true })
  expect(await verifyEvent(second, { eventId, version: 3, confirmPublic: true }, ON)).toMatchObject({ ok: true })
  expect(await changes()).toEqual(expect.arrayContaining([['published', null, []], ['changed', 'arrest', ['date']]]))
  expect(JSON.stringify(await listChanges(50, { slug }))).not.toContain('2021-01-01')
  expect(await retractEvent(reviewer, { eventId, version: 4, note: 'another person' }, ON)).toMatchObject({ ok: true })
  expect(await changes()).toContainEqual(['withdrawn', 'arrest', []])
  expect(await changes()).not.toContainEqual(['added', 'arrest', []])
})

test('of a case that was taken off nothing is told', async () => {
  await verified(anArrest(caseId, { audience: 'public' }))
  expect(await unpublishCase(reviewer, { caseId }, ON)).toMatchObject({ ok: true })
  expect(await listChanges(50, { slug })).toEqual([])
  expect((await listChanges(50)).map((line) => line.slug)).not.toContain(slug)
})
