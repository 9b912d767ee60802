import { text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { fromBufferPromise } from 'yauzl'
import { GET as getCsv } from '@/app/api/v1/export.csv/route'
import { GET as getGeojson } from '@/app/api/v1/export.geojson/route'
import { GET as getNdjson } from '@/app/api/v1/export.ndjson/route'
import { GET as getXlsx } from '@/app/api/v1/export.xlsx/route'
import { caseRowSchema } from '@/lib/domain/contract/case-row'
import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { EVERY_CASE } from '@/lib/open/case-query'
import { closeExportSql } from '@/lib/open/export/read-parts'
import { listCases } from '@/lib/open/list-cases'
import { toContractRow } from '@/lib/open/to-contract'
import { dayOf, openAppeal } from './appeal'

const HIDDEN = 'ashoori-anoosheh'
const day = dayOf('2021-04-05')
let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  appeal = await openAppeal({ teamCases: [HIDDEN] })
})
afterAll(async () => {
  await closeExportSql()
  await appeal.close()
})

/** The XML of the first sheet of a workbook. */
async function sheetOf(workbook: Buffer): Promise<string> {
  const zip = await fromBufferPromise(workbook)
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === 'xl/worksheets/sheet1.xml') return text(await zip.openReadStreamPromise(entry))
  }
  throw new Error('the workbook has no sheet')
}

const asked = (file: string, query = '') => new Request(`http://localhost:3000/api/v1/export.${file}${query}`)
const listed = async (filter = {}) =>
  (await listCases({ ...EVERY_CASE, ...filter }, day, { limit: 500, after: null })).rows

test('the table holds the rows of the list in its order, and the columns that the page describes', async () => {
  const answer = getCsv(asked('csv'))
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="vigil-cases-2021-04-05.csv"')
  const rows: Record<string, string>[] = parse(await answer.text(), { columns: true })
  expect(Object.keys(rows[0] ?? {})).toEqual([...OPEN_TABLES.cases])
  const lines = await listed()
  expect(rows.map(({ slug }) => slug)).toEqual(lines.map(({ slug }) => slug))
  expect(rows.map((row) => [row['name_native'], row['status'], row['level'], row['silence_at_least']])).toEqual(
    lines.map((line) => [
      line.name.native ?? '', line.status, line.urgency.level, String(line.silence?.atLeast ?? ''),
    ]),
  )
})

test('lines for programs are what the API calls a case, of those who match and of the day that is asked for', async () => {
  const read = async (query: string) => (await getNdjson(asked('ndjson', query)).text()).trimEnd().split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line))
  const women = await read('?sex=female')
  expect(women.map(({ asOf, ...row }) => [asOf, caseRowSchema.parse(row)])).toEqual(
    (await listed({ sex: 'female' })).map((line) => ['2021-04-05', toContractRow(line)]),
  )
  expect((await read('?asOf=2019-01-01')).every(({ asOf }) => asOf === '2019-01-01')).toBe(true)
})

test('features stand where their prison does, and nowhere where it is not known', async () => {
  const { features }: { features: { id: string; geometry: unknown; properties: Record<string, unknown> }[] } =
    JSON.parse(await getGeojson(asked('geojson')).text())
  expect(features.map(({ id, geometry }) => [id, geometry === null])).toEqual(
    (await listed()).map(({ id, prison }) => [id, prison === null]),
  )
  expect(features.find(({ properties }) => properties['prison_id'] === 'evin')?.geometry).toMatchObject({ type: 'Point' })
})

test.each(['csv', 'ndjson', 'geojson'] as const)('a file of nobody is a whole file, and what is not published is in none: %s', async (file) => {
  const get = { csv: getCsv, ndjson: getNdjson, geojson: getGeojson }[file]
  expect(await get(asked(file)).text()).not.toContain(HIDDEN)
  const empty = await get(asked(file, '?q=nobody-is-called-so')).text()
  expect(empty).toBe({
    csv: `${OPEN_TABLES.cases.join(',')}\n`, ndjson: '',
    geojson: '{"type":"FeatureCollection","asOf":"2021-04-05","features":[\n]}\n',
  }[file])
})

test('a workbook takes the same filters, names itself, and holds nobody who is not published', async () => {
  const answer = await getXlsx(asked('xlsx', '?sex=female'))
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="vigil-cases-2021-04-05.xlsx"')
  const sheet = await sheetOf(Buffer.from(await answer.arrayBuffer()))
  const slugs = (await listed({ sex: 'female' })).map(({ slug }) => slug)
  expect(slugs.filter((slug) => sheet.includes(`>${slug}<`))).toEqual(slugs)
  expect(sheet.match(/<row>/g)).toHaveLength(slugs.length + 1)
  expect(await sheetOf(Buffer.from(await (await getXlsx(asked('xlsx'))).arrayBuffer()))).not.toContain(HIDDEN)
  expect((await getXlsx(asked('xlsx', '?lang=fa'))).status).toBe(400)
})

test('a parameter that is no filter is refused and named', async () => {
  const answer = getCsv(asked('csv', '?limit=5&asOf=x'))
  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({ errors: [{ parameter: 'asOf' }, { parameter: 'limit' }] })
})

test('a third file waits until one is read or given up', async () => {
  const [first, second] = [getCsv(asked('csv')), getNdjson(asked('ndjson'))]
  const refused = getCsv(asked('csv'))
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
  await first.body?.cancel()
  expect(await getGeojson(asked('geojson')).text()).toContain('FeatureCollection')
  await second.text()
  expect((await getCsv(asked('csv')).text()).split('\n')).not.toHaveLength(0)
})
