import type { Viewer } from '@/lib/domain/permissions/viewer'
import { addDays } from '@/lib/domain/dates/day'
import { createCase } from '@/lib/records/create-case'
import { recordEvent } from '@/lib/records/record-event'
import { reckonCandidates } from '@/lib/records/merge/reckon-candidates'
import { reckonWhenDue } from '@/lib/records/merge/reckon-when-due'
import { tellApart } from '@/lib/records/merge/tell-apart'
import { closeMerge } from '@/lib/records/merge/close-merge'
import { findNameCandidates } from '@/lib/team/find-name-candidates'
import { listCandidates } from '@/lib/team/merge/list-candidates'
import { listApart, listMerges } from '@/lib/team/merge/list-merges'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { merged, ON, proposed, undone, withAccount } from './merging'

const { team, superuser } = takeTestDatabase()
const volunteer = aViewer('volunteer')
const reviewer = aViewer('reviewer')
let two: [Viewer, Viewer]

beforeAll(async () => {
  await importInto(team, theAppeal())
  two = [await withAccount(superuser, 'reviewer'), await withAccount(superuser, 'reviewer')]
})

interface Person { nameNative?: string; birthDate?: string; homePlace?: string; sex?: 'female' | 'male' }

/** Somebody invented, arrested on a day where one is given. */
async function aPerson(nameLatin: string, rest: Person = {}, arrest?: string): Promise<string> {
  const made = await createCase(volunteer, { identity: { nameLatin, ...rest }, sourceId: 'appeal-2021' }, ON)
  if (!made.ok) throw new Error(made.reason)
  const { caseId } = made.value
  if (arrest === undefined) return caseId
  const event = { caseId, type: 'arrest' as const, date: arrest, prisonId: 'evin', sourceIds: ['appeal-2021'] }
  const recorded = await recordEvent(volunteer, event, ON)
  if (!recorded.ok) throw new Error('not recorded')
  return caseId
}

/** What is said for the pair of two cases; undefined where it is no candidate. */
async function evidenceFor(one: string, other: string): Promise<readonly string[] | undefined> {
  await reckonCandidates(team, ON)
  const { candidates } = await listCandidates(reviewer)
  return candidates.find((pair) => [pair.one.id, pair.other.id].sort().join() === [one, other].sort().join())?.evidence
}

test.each<[string, [string, Person, string?], [string, Person, string?], string[] | undefined]>([
  ['one name and one birth', ['Nemuneh Farzipour', { birthDate: '1980-02-03' }], ['Nemuneh Farzipour', { birthDate: '1980-02-03' }],
    ['same_name', 'same_birth']],
  ['two scripts and one birth', ['Golnaz Khiyalizadeh', { birthDate: '1981' }, '2020-10-16'],
    ['گلناز خیالی‌زاده', { birthDate: '1981-05-01' }, '2020-10-16'],
    ['alike_name', 'near_birth', 'same_prison', 'same_arrest']],
  ['the words in another order, and a home', ['Afsanehvand Mahsa', { homePlace: 'Invented Town' }],
    ['Mahsa Afsanehvand', { homePlace: 'invented town' }], ['same_name', 'same_home']],
  ['a name alone', ['Kourosh Chistanfar', {}], ['Kourosh Chistanfar', {}], undefined],
  ['one name and births far apart', ['Saeed Mesalian', { birthDate: '1950', homePlace: 'A' }],
    ['Saeed Mesalian', { birthDate: '1990', homePlace: 'A' }], undefined],
  ['two sexes', ['Parvaneh Pendarnejad', { birthDate: '1970-01-02', sex: 'female' }],
    ['Parvaneh Pendarnejad', { birthDate: '1970-01-02', sex: 'male' }], undefined],
])('%s', async (_what, one, other, evidence) => {
  const [first, second] = [await aPerson(...one), await aPerson(...other)]
  expect(await evidenceFor(first, second)).toEqual(evidence)
})

test('whoever was told apart, or is proposed, is asked about no more', async () => {
  const born = { birthDate: '1962-03-04' }
  const [one, other] = [await aPerson('Behrouz Royaian', born), await aPerson('Behrouz Royaian', born)]
  expect(await evidenceFor(one, other)).toBeDefined()
  const mergeId = await proposed(team, two[0], one, other)
  expect(await evidenceFor(one, other)).toBeUndefined()
  expect(await tellApart(reviewer, { one, other, reason: 'invented' })).toEqual({ ok: false, reason: 'proposed' })
  await closeMerge(reviewer, { mergeId })
  expect(await evidenceFor(one, other)).toBeDefined()
  expect(await tellApart(reviewer, { one: other, other: one, reason: 'invented' })).toMatchObject({ ok: true })
  expect(await tellApart(reviewer, { one, other, reason: 'invented' })).toEqual({ ok: false, reason: 'already_apart' })
  expect(await evidenceFor(one, other)).toBeUndefined()
  expect(await listApart(reviewer, [one, other])).toMatchObject([{ reason: 'invented', decidedBy: reviewer.accountId }])
})

test('what stands for another is found by both names, and is no candidate for it', async () => {
  const born = { birthDate: '1963-03-04' }
  const [one, other] = [await aPerson('Khosrow Dastanpour', born), await aPerson('Yousef Dastanpour', born)]
  const third = await aPerson('Khosrow Dastanpour', born)
  const mergeId = await merged(team, two, one, other)
  expect((await findNameCandidates(volunteer, 'Khosrow Dastanpour')).map(({ caseId }) => caseId).sort())
    .toEqual([other, third].sort())
  expect(await evidenceFor(one, third)).toBeUndefined()
  expect(await evidenceFor(other, third)).toEqual(['same_name', 'same_birth'])
  expect((await listMerges(reviewer)).map(({ id, state }) => [id, state])).toContainEqual([mergeId, 'merged'])
  await undone(two[0], mergeId)
  expect(await listMerges(reviewer, [one, other])).toMatchObject([{ state: 'undone', undoneWhy: 'another invented reason' }])
  expect(await evidenceFor(one, third)).toEqual(['same_name', 'same_birth'])
})

test.each(['researcher', 'volunteer'] as const)('a %s sees neither candidates nor merges', async (role) => {
  const viewer = aViewer(role)
  expect(await listCandidates(viewer)).toEqual({ candidates: [], hasMore: false, reckonedAt: null })
  expect([await listMerges(viewer), await listApart(viewer)]).toEqual([[], []])
})

test('pairs are looked for again where the record or the day has changed, and only then', async () => {
  await reckonCandidates(team, ON)
  const passed = () => superuser`UPDATE file.merge_reckoning SET done_at = done_at - interval '1 hour'`
  await passed()
  expect(await reckonWhenDue(team, ON)).toBe(false)
  const born = { birthDate: '1971-02-03' }
  const [one, other] = [await aPerson('Shirin Sakhteginejad', born), await aPerson('Shirin Sakhteginejad', born)]
  const found = async () => (await listCandidates(reviewer)).candidates
    .some((pair) => [pair.one.id, pair.other.id].sort().join() === [one, other].sort().join())
  expect([await found(), await reckonWhenDue(team, ON), await found()]).toEqual([false, true, true])
  await superuser`UPDATE file.merge_reckoning SET took_ms = 60000`
  await aPerson('Yousef Sakhteginejad')
  expect(await reckonWhenDue(team, ON)).toBe(false)
  await passed()
  expect(await reckonWhenDue(team, ON)).toBe(true)
  // As if it had taken so long that the rest is not over by now, however slow this machine is.
  await superuser`UPDATE file.merge_reckoning SET took_ms = took_ms * 100`
  expect(await reckonWhenDue(team, addDays(ON, 1))).toBe(false)
  await passed()
  expect(await reckonWhenDue(team, addDays(ON, 1))).toBe(true)
})
