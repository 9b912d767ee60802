import type { Viewer } from '@/lib/domain/permissions/viewer'
import { createCase } from '@/lib/records/create-case'
import { createSource } from '@/lib/records/create-source'
import type { SourceFields } from '@/lib/records/source-input'
import { listAddressees } from '@/lib/team/list-addressees'
import { findSourceOption, findSourceOptions } from '@/lib/team/find-source-options'
import { listOwnWork } from '@/lib/team/list-own-work'
import { listSourceOptions } from '@/lib/team/list-source-options'
import { readTeamEvents } from '@/lib/team/team-event'
import { resolvePrison } from '@/lib/team/resolve-prison'
import { aViewer } from '../../factories/a-viewer'
import { aCall, ON, openDesk, people, recorded, restricted } from '../records/desk'

const fields: SourceFields = {
  title: 'An invented letter of a neighbour', url: 'https://example.org/letters/9', publisher: 'The Invented Gazette',
  published: '2020-11-05', language: 'en', reliability: 'C', confidential: false,
}

let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

async function aSource(rest: Partial<SourceFields> = {}, by = people.volunteer): Promise<string> {
  const made = await createSource(by, { ...fields, ...rest })
  if (!made.ok) throw new Error(made.reason)
  return made.value.sourceId
}

const idsOf = (options: readonly { id: string }[]) => options.map(({ id }) => id)

test.each([
  ['words of its title', 'letter neighbour'], ['its publisher', 'invented gazette'],
  ['its link', 'https://example.org/letters/9'], ['its day', '2020-11-05'], ['its month', 'November 2020'],
  ['its day in words', '5 November 2020'], ['its month in the other calendar', 'Aban 1399'],
  ['its year in the other calendar', '1399'], ['a word and a year', 'gazette 2020'],
])('a picker finds a source by %s', async (_what, typed) => {
  const id = await aSource()
  expect(idsOf(await findSourceOptions(people.volunteer, typed, ON))).toContain(id)
})

test.each(['December 2020', '6 November 2020', '1398', 'nothing of it', ' ', '\0', '%'])(
  'a picker does not find it by %p', async (typed) => {
    const id = await aSource({ publisher: null })
    expect(idsOf(await findSourceOptions(people.volunteer, typed, ON))).not.toContain(id)
  })

test('a source whose month alone is known is found by that month, and not by another', async () => {
  const id = await aSource({ title: 'Only its month is known', published: '2020-02' })
  const found = async (typed: string) => idsOf(await findSourceOptions(people.volunteer, typed, ON))
  expect([await found('February 2020'), await found('March 2020')]).toEqual([expect.arrayContaining([id]), []])
})

test('whoever may not record is offered no source, by search, by id or by case', async () => {
  const id = await aSource({ title: 'A cousin of nobody', confidential: true })
  const { researcher, volunteer } = people
  expect(await findSourceOptions(researcher, 'cousin', ON)).toEqual([])
  expect(await findSourceOption(researcher, id)).toBeNull()
  expect(await listSourceOptions(researcher, await desk.aCase())).toEqual([])
  expect(await findSourceOption(volunteer, id)).toMatchObject({ title: 'A cousin of nobody', isConfidential: true })
})

test('the sources of the case come first, the latest used before the others, then those of the viewer', async () => {
  const viewer = aViewer('volunteer')
  const [older, newer, elsewhere] = [await aSource(), await aSource(), await aSource()]
  const [caseId, another] = [await desk.aCase(), await desk.aCase()]
  await recorded(aCall(another, { sourceIds: [elsewhere] }), viewer)
  await recorded(aCall(caseId, { sourceIds: [older] }), people.other)
  await recorded(aCall(caseId, { sourceIds: [newer] }), people.other)
  const offered = await listSourceOptions(viewer, caseId)
  expect(idsOf(offered).slice(0, 3)).toEqual([newer, older, elsewhere])
  expect(offered.slice(0, 3).map(({ isOfCase }) => isOfCase)).toEqual([true, true, false])
  expect(offered.length).toBeLessThanOrEqual(5)
})

test('a source who is a person is named by no case and by no office to those who may not record', async () => {
  const [person, caseId] = [await aSource({ title: 'An uncle of nobody', confidential: true }), await desk.aCase()]
  await recorded(aCall(caseId, { sourceIds: [person] }))
  await desk.team`
    INSERT INTO file.addressee (id, office, name, address, source_id)
    VALUES ('office-of-nobody', 'An invented office', '', 'Nowhere', ${person})`
  const titles = async (viewer: Viewer) => [
    ...(await readTeamEvents(viewer, { caseId })).sources.map(({ title }) => title),
    ...(await listAddressees(viewer, 'office-of-nobody')).map(({ sourceTitle }) => sourceTitle),
  ]
  expect(await titles(people.volunteer)).toEqual(['An uncle of nobody', 'An uncle of nobody'])
  expect(await titles(people.researcher)).toEqual(['confidential source, C', null])
})

test('a person is not offered to those who never used them, and an event that is restricted betrays none', async () => {
  const person = await aSource({ title: 'An aunt of nobody', confidential: true, published: '2021-04-04' })
  const caseId = await desk.aCase()
  await restricted(await recorded(aCall(caseId, { sourceIds: [person] })), 1)
  expect(idsOf(await listSourceOptions(people.other, caseId))).not.toContain(person)
  expect(idsOf(await listSourceOptions(people.volunteer, caseId))).toContain(person)
})

test('one\'s own cases are those that one has or wrote in, the one worked on last first', async () => {
  const viewer = aViewer('volunteer')
  expect(await listOwnWork(viewer, ON)).toEqual([])
  const [first, second] = [await desk.aCase(), await desk.aCase()]
  await recorded(aCall(first), viewer)
  await recorded(aCall(second), viewer)
  const identity = { nameLatin: 'An Invented Person of the door' }
  await createCase(viewer, { identity, sourceId: 'appeal-2021' }, ON)
  await recorded(aCall(first), viewer)
  const own = await listOwnWork(viewer, ON)
  expect(own[0]).toMatchObject({ isOwn: false })
  expect(own.map(({ slug }) => slug)).toHaveLength(3)
  expect(own[1]).toEqual({
    slug: 'an-invented-person-of-the-door', nameLatin: identity.nameLatin, nameNative: null, status: 'unknown',
    prison: null, isOwn: true,
  })
  expect(await listOwnWork(viewer, ON, 1)).toHaveLength(1)
  expect(await listOwnWork(people.researcher, ON)).toEqual([])
})

test('a prison that a text is only like is taken where it was picked, and no other', async () => {
  const { volunteer } = people
  expect(await resolvePrison(volunteer, 'Evi')).toEqual({ ok: false, reason: 'unknown' })
  expect(await resolvePrison(volunteer, 'Evi', 'evin')).toMatchObject({ ok: true, id: 'evin' })
  expect(await resolvePrison(volunteer, 'Evi', 'no-such-prison')).toEqual({ ok: false, reason: 'unknown' })
  expect(await resolvePrison(volunteer, 'زندان اوین', 'no-such-prison')).toMatchObject({ ok: true, id: 'evin' })
})
