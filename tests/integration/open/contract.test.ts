import { openSql } from '@/lib/db/open'
import { type CaseRow, caseListSchema } from '@/lib/domain/contract/case-row'
import { HELD_STATUSES, LEVELS, type Level } from '@/lib/domain/vocabulary'
import { answerApi } from '@/lib/open/api/answer-api'
import { problemSchema } from '@/lib/open/problem'
import { dayOf, openAppeal } from './appeal'

let appeal: Awaited<ReturnType<typeof openAppeal>>
let all: CaseRow[]

beforeAll(async () => {
  appeal = await openAppeal()
  all = (await list('limit=500')).data
})
afterAll(() => appeal.close())

async function ask(query: string) {
  const answer = await answerApi(`/api/v1/cases?${query}`, dayOf('2021-04-05'))
  return { status: answer?.status, json: JSON.parse(String(answer?.body)) }
}

async function list(query: string) {
  return caseListSchema.parse((await ask(query)).json)
}

const isHeld = ({ status }: CaseRow) => HELD_STATUSES.some((held) => held === status)
const isAt = (...levels: Level[]) => ({ urgency }: CaseRow) => levels.includes(urgency.level)
const placedAt = (id: string | null) => ({ prison }: CaseRow) => (prison?.id ?? null) === id

test.each<[string, (row: CaseRow) => boolean]>([
  ['status=held', isHeld],
  ['status=imprisoned', ({ status }) => status === 'imprisoned'],
  ['status=imprisoned,released', ({ status }) => ['imprisoned', 'released'].includes(status)],
  ['status=held,released', (row) => isHeld(row) || row.status === 'released'],
  ['status=%20imprisoned%20,,', ({ status }) => status === 'imprisoned'],
  ['prison=evin', placedAt('evin')],
  ['prison=none', placedAt(null)],
  ['prison=nowhere', () => false],
  ...LEVELS.map((level) => [`urgency=${level}`, isAt(level)] as [string, (row: CaseRow) => boolean]),
  ['urgency=critical,high', isAt('critical', 'high')],
  ['status=held&prison=evin&urgency=critical,high', (row) => isHeld(row) && placedAt('evin')(row) && isAt('critical', 'high')(row)],
  ['q=raoof', ({ slug }) => slug === 'raoof-mehran'],
  ['q=%D9%85%D9%87%D8%B1%D8%A7%D9%86%20%D8%B1%D8%A6%D9%88%D9%81', ({ slug }) => slug === 'raoof-mehran'],
  ['q=', () => true],
  ['q=nobody-of-that-name', () => false],
])('%s narrows the list to those who are so', async (query, expected) => {
  const found = await list(`${query}&limit=500`)
  const right = all.filter(expected).map(({ slug }) => slug).sort()
  expect(found.data.map(({ slug }) => slug).sort()).toEqual(right)
  expect(found.total).toBe(right.length)
})

test.each(['sex', 'nationality'])('%s narrows the list by what is published of who somebody is', async (name) => {
  const rows = await openSql()<{ slug: string; sex: string | null; nationality: string[] }[]>`
    SELECT slug, sex, nationalities AS nationality FROM open.case`
  const values = name === 'sex' ? ['female', 'male', 'other'] : ['IR', 'GB', 'DE', 'ZZ']
  for (const value of values) {
    const right = rows.filter((row) => (name === 'sex' ? row.sex === value : row.nationality.includes(value)))
    const found = (await list(`${name}=${value.toLowerCase()}&limit=500`)).data.map(({ slug }) => slug)
    expect(found.sort()).toEqual(right.map(({ slug }) => slug).sort())
  }
})

test('the day applies to the filter', async () => {
  const then = (await list('asOf=2020-06-01&limit=500')).data
  const held = (await list('asOf=2020-06-01&limit=500&status=held')).data.map(({ slug }) => slug)
  expect(held.sort()).toEqual(then.filter(isHeld).map(({ slug }) => slug).sort())
  expect(held).not.toEqual(all.filter(isHeld).map(({ slug }) => slug).sort())
})

test('sort: the most urgent first where nothing else is said, and by slug', async () => {
  const ranks = all.map(({ urgency }) => LEVELS.indexOf(urgency.level))
  expect(ranks).toEqual([...ranks].sort((one, other) => one - other))
  expect((await list('sort=urgency&limit=500')).data).toEqual(all)
  const slugs = (await list('sort=slug&limit=500')).data.map(({ slug }) => slug)
  expect(slugs).toEqual(all.map(({ slug }) => slug).sort())
})

test.each<[string, number, boolean]>([
  ['limit=1', 1, true], ['limit=11', 11, true], ['limit=12', 12, false], ['limit=500', 12, false], ['', 12, false],
  ['limit=', 12, false],
])('%s gives %d of twelve, and a cursor: %s', async (query, rows, hasNext) => {
  const found = await list(query)
  expect([found.data.length, found.total, found.next !== null]).toEqual([rows, 12, hasNext])
})

test.each<[string, string]>([
  ['limit=0', 'limit'], ['limit=501', 'limit'], ['limit=1.5', 'limit'], ['limit=ten', 'limit'], ['limit=1&limit=2', 'limit'],
  ['status=,', 'status'], ['status=held,dead', 'status'], ['urgency=urgent', 'urgency'], ['sex=F', 'sex'],
  ['nationality=IRN', 'nationality'], ['prison=a%20b', 'prison'], ['sort=level', 'sort'],
  ['cursor=x', 'cursor'], ['cursor=W10', 'cursor'], ['asOf=2021-04-06', 'asOf'], ['asOf=2021-02-30', 'asOf'],
  ['asof=2021-04-05', 'asof'], [`q=${'a'.repeat(201)}`, 'q'],
])('%s is refused for its %s', async (query, parameter) => {
  const { status, json } = await ask(query)
  expect(status).toBe(400)
  expect(problemSchema.parse(json)).toMatchObject({ title: 'Bad Request', instance: '/api/v1/cases' })
  expect(json.errors.map((one: { parameter: string }) => one.parameter)).toEqual([parameter])
})
