import type { Viewer } from '@/lib/domain/permissions/viewer'
import { editEvent } from '@/lib/records/edit-event'
import { verifyEvent } from '@/lib/records/verify-event'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { twoSomayehs } from '../records/another-somayeh'
import { merged, ON, undone, withAccount } from './merging'

const { team, superuser } = takeTestDatabase()
let [from, into] = ['', '']
let two: [Viewer, Viewer]

beforeAll(async () => {
  two = [await withAccount(superuser, 'reviewer'), await withAccount(superuser, 'reviewer')]
})
beforeEach(async () => {
  const cases = await twoSomayehs(team)
  ;[from, into] = [cases[0].caseId, cases[1].caseId]
})

/** Corrects the day of the arrest that a case tells of. */
async function correct(caseId: string) {
  const [arrest] = await team<{ id: string }[]>`
    SELECT id::text FROM file.event WHERE case_id = ${caseId} AND type = 'arrest' AND version = 1 ORDER BY id LIMIT 1`
  const eventId = arrest?.id ?? ''
  expect(await editEvent(aViewer('volunteer'), { eventId, version: 1, changes: { date: '2019-03' } }, ON))
    .toMatchObject({ ok: true })
  expect(await verifyEvent(two[0], { eventId, version: 2, confirmPublic: true }, ON)).toMatchObject({ ok: true })
}

/** Readers see a case since this instant, as if it had been published then. */
const publishedNow = (caseId: string) => superuser`UPDATE open.case SET public_since = now() WHERE id = ${caseId}`

async function corrections(caseId: string) {
  const rows = await team`SELECT kind, fields FROM open.correction WHERE case_id = ${caseId}`
  return rows.map(({ kind, fields }) => `${String(kind)} ${String(fields)}`)
}

test('what readers saw corrected stays told of the case that stands, though that is younger', async () => {
  await correct(from)
  await publishedNow(into)
  expect(await corrections(from)).toEqual(['changed date'])
  const mergeId = await merged(team, two, from, into)
  expect(await corrections(into)).toEqual(['changed date'])
  await undone(two[0], mergeId)
  expect([await corrections(from), await corrections(into)]).toEqual([['changed date'], []])
})

test('what was corrected before readers saw its case is none of the older one that stands for it', async () => {
  await correct(from)
  await publishedNow(from)
  await merged(team, two, from, into)
  expect(await corrections(into)).toEqual([])
})

test('through two merges each correction counts from what readers saw then, and what comes later from the last', async () => {
  const [{ caseId: third }] = await twoSomayehs(team)
  await correct(from)
  await publishedNow(into)
  await correct(into)
  await publishedNow(third)
  await merged(team, two, from, into)
  await merged(team, two, into, third)
  expect(await corrections(third)).toEqual(['changed date', 'changed date'])
  await correct(third)
  expect(await corrections(third)).toHaveLength(3)
})
