import type { Viewer } from '@/lib/domain/permissions/viewer'
import { changeAudience } from '@/lib/records/change-audience'
import { recordEvent } from '@/lib/records/record-event'
import { readHistory } from '@/lib/team/read-history'
import { findPair } from '@/lib/team/merge/find-pair'
import { findStanding } from '@/lib/team/merge/find-standing'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { twoSomayehs } from '../records/another-somayeh'
import { merged, ON, undone, withAccount } from './merging'

const { team, superuser } = takeTestDatabase()
const reviewer = aViewer('reviewer')
let [from, into] = [{ caseId: '', slug: '' }, { caseId: '', slug: '' }]
let two: [Viewer, Viewer]

beforeAll(async () => {
  two = [await withAccount(superuser, 'reviewer'), await withAccount(superuser, 'reviewer')]
})
beforeEach(async () => {
  [from, into] = await twoSomayehs(team)
})

const pair = (viewer = reviewer) => findPair(viewer, [from.slug, into.slug])

test('what both tell is marked, each event with the one of the other case', async () => {
  const found = await pair()
  expect(found?.events.length).toBeGreaterThan(5)
  for (const { of, view, alike } of found?.events ?? []) {
    const other = found?.events.find((event) => event.view.id === alike)
    expect(other).toMatchObject({ of: of === 'one' ? 'other' : 'one', view: { type: view.type, date: view.date } })
  }
})

test('a merge takes no event away, and each is still that of the case it came from', async () => {
  const before = await pair()
  const mergeId = await merged(team, two, from.caseId, into.caseId)
  const after = await pair()
  const told = (found: typeof before) => found?.events.map(({ of, view }) => `${of} ${view.id}`).sort()
  expect(told(after)).toEqual(told(before))
  expect(after?.merges[0]).toMatchObject({ id: mergeId, state: 'merged' })
  expect(await findStanding(reviewer, from.slug)).toBe(into.slug)
  await undone(two[0], mergeId)
  expect(told(await pair())).toEqual(told(before))
  expect(await findStanding(reviewer, from.slug)).toBeNull()
})

test('the histories of both say that they were merged, and parted again', async () => {
  const mergeId = await merged(team, two, from.caseId, into.caseId)
  await undone(two[0], mergeId)
  for (const [here, other] of [[from, into], [into, from]] as const) {
    const entries = (await readHistory(reviewer, here.caseId))?.entries ?? []
    expect(entries.slice(0, 2).map(({ change, subject, why }) => ({ change, subject, why }))).toEqual([
      { change: 'parted', subject: { kind: 'merge', other: other.slug }, why: 'another invented reason' },
      { change: 'merged', subject: { kind: 'merge', other: other.slug }, why: 'an invented reason' },
    ])
    const older = await readHistory(reviewer, here.caseId, { limit: 1 })
    expect((await readHistory(reviewer, here.caseId, { limit: 1, after: older?.next ?? null }))?.entries[0]?.change).toBe('merged')
  }
})

test('nobody sees here what they may not see there', async () => {
  const made = await recordEvent(aViewer('volunteer'), {
    caseId: from.caseId, type: 'statement', date: '2021-03-01', sourceIds: ['appeal-2021'], details: { text: 'invented' },
  }, ON)
  const eventId = made.ok ? made.value.eventId : ''
  const before = (await pair())?.events.length ?? 0
  await changeAudience(aViewer('administrator'), { eventId, version: 1, audience: 'restricted' }, ON)
  expect((await pair())?.events.length).toBe(before - 1)
})

test.each(['researcher', 'volunteer'] as const)('a %s compares nobody', async (role) => {
  expect(await pair(aViewer(role))).toBeNull()
})

test.each([['nobody-invented'], ['UPPER'], ['a\0b'], [`${'x'.repeat(300)}`]])('%j is no case', async (slug) => {
  expect(await findPair(reviewer, [slug, into.slug])).toBeNull()
  expect(await findPair(reviewer, [into.slug, into.slug])).toBeNull()
})
