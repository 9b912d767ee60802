import { parse } from 'csv-parse/sync'
import { GET as getTable } from '@/app/[locale]/data/[file]/route'
import { GET as getStatistic } from '@/app/[locale]/statistics/[file]/route'
import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { openAppeal } from './appeal'

let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  appeal = await openAppeal({ teamCases: ['ashoori-anoosheh'] })
})

afterAll(() => appeal.close())

async function read(get: typeof getTable, file: string, query = '') {
  const request = new Request(`http://localhost:3000/en/x/${file}${query}`)
  const answer = await get(request, { params: Promise.resolve({ locale: 'en', file }) })
  const text = await answer.text()
  const rows = (): Record<string, string>[] => parse(text, { columns: true })
  return { status: answer.status, headers: answer.headers, rows }
}

test.each(['prisons', 'sources'] as const)('%s as CSV holds the columns that the page describes', async (name) => {
  const { status, headers, rows } = await read(getTable, `${name}.csv`)
  expect([status, headers.get('content-disposition')]).toEqual([
    200, `attachment; filename="vigil-${name}-2021-04-05.csv"`,
  ])
  expect(Object.keys(rows()[0] ?? {})).toEqual([...OPEN_TABLES[name]])
})

test('the people held at each prison are those of the day that is asked for', async () => {
  const now = (await read(getTable, 'prisons.csv')).rows()
  const before = (await read(getTable, 'prisons.csv', '?asOf=2019-01-01')).rows()
  const sumOf = (rows: Record<string, string>[]) => rows.reduce((sum, row) => sum + Number(row['people_held']), 0)
  expect(sumOf(now)).toBeGreaterThan(sumOf(before))
})

test('numbers as CSV are those of whom the address asks about', async () => {
  const { rows } = await read(getStatistic, 'status.csv', '?sex=female')
  expect(rows().reduce((sum, row) => sum + Number(row['people']), 0)).toBe(6)
  expect(rows().every((row) => row['as_of'] === '2021-04-05')).toBe(true)
})

test.each([
  [getTable, 'prisons.csv'], [getStatistic, 'status.csv'],
] as const)('a day that cannot be shown is refused', async (get, file) => {
  expect((await read(get, file, '?asOf=2021-04-06')).status).toBe(400)
  expect((await read(get, file, '?asOf=x')).status).toBe(400)
})

test.each([
  [getTable, 'cases.csv'], [getTable, 'prisons.xml'], [getStatistic, 'nothing.csv'], [getStatistic, 'status.exe'],
] as const)('there is nothing else', async (get, file) => {
  await expect(read(get, file)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
})
