import type { Viewer } from '@/lib/domain/permissions/viewer'
import { proposeMerge } from '@/lib/records/merge/propose-merge'
import { confirmMerge } from '@/lib/records/merge/confirm-merge'
import { closeMerge } from '@/lib/records/merge/close-merge'
import { recordEvent } from '@/lib/records/record-event'
import { retractEvent } from '@/lib/records/retract-event'
import { CaseMerged } from '@/lib/records/case-merged'
import { undoMerge } from '@/lib/records/merge/undo-merge'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { anotherSomayeh, twoSomayehs } from '../records/another-somayeh'
import { confirmed, merged, ON, proposed, readDerived, stateOf, undone, withAccount } from './merging'

const { team, superuser } = takeTestDatabase()
let [from, into] = [{ caseId: '', slug: '' }, { caseId: '', slug: '' }]
let two: [Viewer, Viewer]

beforeAll(async () => {
  two = [await withAccount(superuser, 'reviewer'), await withAccount(superuser, 'administrator')]
})
beforeEach(async () => {
  [from, into] = await twoSomayehs(team)
})

const merge = () => merged(team, two, from.caseId, into.caseId)
const readBoth = () => readDerived(superuser, [from.caseId, into.caseId])
const countOf = async (caseId: string) =>
  (await team<{ n: number }[]>`SELECT count(*)::int AS n FROM file.event WHERE case_id = ${caseId}`)[0]?.n

test('a merge moves every event, and the case that moved is published no more', async () => {
  const [ofFrom, ofInto] = [await countOf(from.caseId), await countOf(into.caseId)]
  await merge()
  expect(await countOf(from.caseId)).toBe(0)
  expect(await countOf(into.caseId)).toBe((ofFrom ?? 0) + (ofInto ?? 0))
  const open = await team`SELECT slug FROM open.case WHERE id IN (${from.caseId}, ${into.caseId})`
  expect(open.map(({ slug }) => slug)).toEqual([into.slug])
  expect([...(await team`SELECT slug, case_id FROM open.case_redirect WHERE slug = ${from.slug}`)])
    .toEqual([{ slug: from.slug, case_id: into.caseId }])
  expect(await team`SELECT FROM file.period WHERE case_id = ${from.caseId}`).toHaveLength(0)
})

test('undone, every row of both is as it was', async () => {
  const before = await readBoth()
  const mergeId = await merge()
  expect(await readBoth()).not.toEqual(before)
  await undone(two[0], mergeId)
  expect(await readBoth()).toEqual(before)
  expect(before['open.event']?.length).toBeGreaterThan(5)
})

test('nobody confirms what they proposed', async () => {
  const mergeId = await proposed(team, two[0], from.caseId, into.caseId)
  expect(await confirmed(team, two[0], mergeId, [from.caseId, into.caseId])).toEqual({ ok: false, reason: 'own_proposal' })
  expect(await countOf(from.caseId)).toBeGreaterThan(0)
})

test.each(['researcher', 'volunteer'] as const)('a %s neither proposes nor confirms', async (role) => {
  const somebody = await withAccount(superuser, role)
  const state = await stateOf(team, from.caseId, into.caseId)
  const input = { fromCase: from.caseId, intoCase: into.caseId, reason: 'invented', state }
  expect(await proposeMerge(somebody, input)).toEqual({ ok: false, reason: 'not_allowed' })
  const mergeId = await proposed(team, two[0], from.caseId, into.caseId)
  expect(await confirmed(team, somebody, mergeId, [from.caseId, into.caseId])).toEqual({ ok: false, reason: 'not_allowed' })
})

test('the database itself asks for two reviewers', async () => {
  const mergeId = await proposed(team, two[0], from.caseId, into.caseId)
  const nobody = aViewer('reviewer')
  expect(await confirmed(team, nobody, mergeId, [from.caseId, into.caseId]))
    .toEqual({ ok: false, reason: 'not_two_reviewers' })
  await expect(team`UPDATE file.event SET case_id = ${into.caseId} WHERE case_id = ${from.caseId}`)
    .rejects.toMatchObject({ code: '42501' })
  await expect(team`UPDATE file.case_merge SET confirmed_by = 'x', confirmed_at = now() WHERE id = ${mergeId}`)
    .rejects.toMatchObject({ code: '42501' })
})

test('what somebody recorded since the second read both is told to them, and nothing is merged', async () => {
  const mergeId = await proposed(team, two[0], from.caseId, into.caseId)
  const state = await stateOf(team, from.caseId, into.caseId)
  await recordEvent(aViewer('volunteer'), anEventOf(from.caseId), ON)
  expect(await confirmMerge(two[1], { mergeId, state }, ON)).toEqual({ ok: false, reason: 'stale_version' })
})

test('whoever records something of the merged case is told of the other', async () => {
  await merge()
  await expect(recordEvent(aViewer('volunteer'), anEventOf(from.caseId), ON)).rejects.toThrow(CaseMerged)
  await expect(team`INSERT INTO file.event (case_id, type) VALUES (${from.caseId}, 'statement')`)
    .rejects.toMatchObject({ code: '23514' })
})

test('events that were edited since go back as they are, and new ones stay', async () => {
  const [moved] = await team<{ id: string; version: number }[]>`
    SELECT id, version FROM file.event WHERE case_id = ${from.caseId} ORDER BY id LIMIT 1`
  const mergeId = await merge()
  const fresh = await recordEvent(aViewer('volunteer'), anEventOf(into.caseId), ON)
  const edit = await retractEvent(aViewer('reviewer'), { eventId: moved?.id ?? '', version: moved?.version ?? 0, note: 'invented' }, ON)
  expect(edit.ok).toBe(true)
  await undone(two[0], mergeId)
  const rows = await team<{ id: string; case: string; version: number }[]>`
    SELECT id, case_id AS case, version FROM file.event WHERE id IN (${moved?.id ?? ''}, ${fresh.ok ? fresh.value.eventId : ''})`
  const found = new Map(rows.map((row) => [row.id, row]))
  expect(found.get(moved?.id ?? '')).toMatchObject({ case: from.caseId, version: (moved?.version ?? 0) + 1 })
  expect(found.get(fresh.ok ? fresh.value.eventId : '')).toMatchObject({ case: into.caseId })
})

test('what came later is undone first', async () => {
  const third = await anotherSomayeh(team)
  const first = await merge()
  const second = await merged(team, two, into.caseId, third.caseId)
  const led = await team<{ slug: string }[]>`
    SELECT slug FROM open.case_redirect WHERE case_id = ${third.caseId} ORDER BY slug`
  expect(led.map(({ slug }) => slug)).toEqual([from.slug, into.slug].sort())
  expect(await undoMerge(two[0], { mergeId: first, why: 'invented' }, ON)).toEqual({ ok: false, reason: 'merged_further' })
  await undone(two[1], second)
  await undone(two[0], first)
  expect(await countOf(from.caseId)).toBe(await countOf(third.caseId))
})

test('a proposal that was closed can be made anew, and a standing one cannot', async () => {
  const mergeId = await proposed(team, two[0], from.caseId, into.caseId)
  await expect(proposed(team, two[1], into.caseId, from.caseId)).rejects.toThrow('already_proposed')
  expect(await closeMerge(two[1], { mergeId })).toEqual({ ok: true, value: {} })
  expect(await confirmed(team, two[1], mergeId, [from.caseId, into.caseId])).toEqual({ ok: false, reason: 'unknown_merge' })
  expect(await proposed(team, two[1], into.caseId, from.caseId)).not.toBe(mergeId)
})

test('the log says who merged what, by ids alone', async () => {
  const mergeId = await merge()
  await undone(two[0], mergeId)
  const entries = await team<{ action: string; actor: string; fields: string[] }[]>`
    SELECT action, actor, fields FROM file.audit
    WHERE subject_id = ${from.caseId} AND action LIKE 'case.%merge' ORDER BY seq`
  expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
    ['case.propose_merge', two[0].accountId], ['case.merge', two[1].accountId], ['case.undo_merge', two[0].accountId],
  ])
  expect(entries.flatMap(({ fields }) => fields).join()).not.toMatch(/invented|somayeh/i)
})

test('of two who confirm at once one merges, and of two who undo one undoes', async () => {
  const third = await withAccount(superuser, 'reviewer')
  const mergeId = await proposed(team, two[0], from.caseId, into.caseId)
  const state = await stateOf(team, from.caseId, into.caseId)
  const done = await Promise.all([two[1], third].map((viewer) => confirmMerge(viewer, { mergeId, state }, ON)))
  expect(done.map(({ ok }) => ok).sort()).toEqual([false, true])
  const parted = await Promise.all(two.map((viewer) => undoMerge(viewer, { mergeId, why: 'invented' }, ON)))
  expect(parted.map((result) => (result.ok ? 'undone' : result.reason)).sort()).toEqual(['already_undone', 'undone'])
})

test('whoever records while two are merged has recorded before it, or is told', async () => {
  const mergeId = await proposed(team, two[0], from.caseId, into.caseId)
  const state = await stateOf(team, from.caseId, into.caseId)
  const [told, result] = await Promise.all([
    recordEvent(aViewer('volunteer'), anEventOf(from.caseId), ON).then(({ ok }) => (ok ? 'recorded' : 'refused'), String),
    confirmMerge(two[1], { mergeId, state }, ON),
  ])
  if (told === 'recorded') expect(result).toEqual({ ok: false, reason: 'stale_version' })
  else expect([told, result.ok]).toEqual([String(new CaseMerged()), true])
})

function anEventOf(caseId: string) {
  return { caseId, type: 'statement' as const, date: '2021-03-01', sourceIds: ['appeal-2021'], details: { text: 'invented' } }
}
