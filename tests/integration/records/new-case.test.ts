import { randomUUID } from 'node:crypto'
import { isOwnCase } from '@/lib/db/is-own-case'
import { overPostgres } from '@/lib/db/statements'
import { createCase, type CreateCase } from '@/lib/records/create-case'
import { fillNameKeys } from '@/lib/records/fill-name-keys'
import { findNameCandidates } from '@/lib/team/find-name-candidates'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto, takeStock, theAppeal } from './exchange'

const ON = day('2021-04-05')
const ada = aViewer('volunteer')

const { team, superuser } = takeTestDatabase()
beforeAll(async () => {
  await importInto(team, theAppeal())
})

const named = (nameLatin: string, rest: Partial<CreateCase['identity']> = {}): CreateCase =>
  ({ identity: { nameLatin, ...rest }, sourceId: 'appeal-2021' })

async function created(input: CreateCase): Promise<{ caseId: string; slug: string }> {
  const result = await createCase(ada, input, ON)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

test('a new case is its author\'s own, has a period, and is not public', async () => {
  const { caseId, slug } = await created(named('Ínvented Pérson', { otherNames: ['Ivy'], nationalities: ['IR'] }))
  expect(slug).toBe('invented-person')
  expect(await isOwnCase(overPostgres(team), ada.accountId, caseId)).toBe(true)
  expect(await team`SELECT FROM file.period WHERE case_id = ${caseId}`).toHaveLength(1)
  expect(await team`SELECT FROM open.case WHERE id = ${caseId}`).toHaveLength(0)
  const [entry] = await team`SELECT actor, action FROM file.audit ORDER BY seq DESC LIMIT 1`
  expect(entry).toEqual({ actor: ada.accountId, action: 'case.create' })
})

test('people of one name have addresses of their own, also at the same time', async () => {
  const made = await Promise.all([1, 2, 3].map(() => created(named('Sam Invented'))))
  expect(made.map(({ slug }) => slug).sort()).toEqual(['sam-invented', 'sam-invented-2', 'sam-invented-3'])
})

test('a form that is sent twice, at the same time too, creates one case; its id is nobody else\'s', async () => {
  const input = { ...named('Twice Sent'), caseId: randomUUID() }
  const [first, second] = await Promise.all([created(input), created(input)])
  expect(second).toEqual(first)
  expect(await createCase(aViewer('volunteer'), input, ON)).toEqual({ ok: false, reason: 'taken_id' })
  expect(await team`SELECT FROM file.case WHERE name_latin = 'Twice Sent'`).toHaveLength(1)
})

test.each<[string, CreateCase]>([
  ['no name', named('  ')],
  ['a name without end', named('x'.repeat(201))],
  ['a country that is none', named('A', { nationalities: ['Iran'] })],
  ['a birth that is no date', named('A', { birthDate: 'young' })],
  ['half a pair of UTF-16', named('Ann \ud800')],
  ['a source with a NUL', { ...named('A'), sourceId: 'a\0' }],
  ['forty other names', named('A', { otherNames: Array.from({ length: 40 }, (_, n) => `n${n}`) })],
])('%s is refused before anything is written', async (_what, input) => {
  const before = await takeStock(superuser)
  await expect(createCase(ada, input, ON)).rejects.toThrow()
  expect(await takeStock(superuser)).toEqual(before)
})

describe('while a name is typed', () => {
  beforeAll(async () => {
    await created(named('Invented Gholian', { nameNative: 'اینونتد قلیان', otherNames: ['Inny'] }))
  })

  test.each([
    'Invented Gholian', 'Invented Qolian', 'invented golian', 'اینونتد قلیان', 'اینونتد قليان', 'Gholian', 'قلیان',
    'Invented Gho', 'inny',
  ])('%s finds who may be meant', async (typed) => {
    const found = await findNameCandidates(ada, typed)
    expect(found.map(({ slug }) => slug)).toContain('invented-gholian')
  })

  test('the same name comes first, and one letter or a sign finds nobody', async () => {
    expect((await findNameCandidates(ada, 'Somayeh Kargar'))[0]).toMatchObject({ slug: 'kargar-somayeh', by: 'name' })
    for (const typed of ['s', '%', '  ', '\\_', '\0', '\ud800']) expect(await findNameCandidates(ada, typed)).toEqual([])
  })
})

test('cases from before there were keys are given them, once', async () => {
  await superuser`DELETE FROM file.case_name_key`
  const [cases] = await superuser<{ count: number }[]>`SELECT count(*)::int AS count FROM file.case`
  expect(await fillNameKeys(team)).toBe(cases?.count)
  expect(await fillNameKeys(team)).toBe(0)
  expect((await findNameCandidates(ada, 'Somayeh Kargar'))[0]).toMatchObject({ slug: 'kargar-somayeh' })
})
