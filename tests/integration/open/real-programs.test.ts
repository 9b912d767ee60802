import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { GET as getCsv } from '@/app/api/v1/export.csv/route'
import { GET as getGeojson } from '@/app/api/v1/export.geojson/route'
import { GET as getXlsx } from '@/app/api/v1/export.xlsx/route'
import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { closeExportSql } from '@/lib/open/export/read-parts'
import { asSuperuser } from '@/tests/factories/database'
import { openAppeal } from './appeal'

type Row = Record<string, string>

/** Invented: names that a program might take for a formula, for a number, or for a mark of the format. */
const HOSTILE = [
  '=1+1', '-2+3', '@SUM(1;2)', '\tTab', '=WEBSERVICE("http://localhost:1/")', '"quoted", with comma', 'two\nlines',
  '_x0041_ <b>&amp;</b>', '۱۲۳', '2021-04-05', '007',
]

const folder = mkdtempSync(join(tmpdir(), 'vigil-programs-'))
let appeal: Awaited<ReturnType<typeof openAppeal>>
let sent: Row[]

const asked = (file: string) => new Request(`http://localhost:3000/api/v1/export.${file}`)
const rowsOf = (text: string): Row[] => parse(text, { columns: true, bom: true, relax_quotes: false })

async function save(file: string, answer: Response): Promise<string> {
  const path = join(folder, file)
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()))
  return path
}

/** What LibreOffice makes of the first sheet of a file: UTF-8, texts as they are shown. */
function calculate(path: string, importFilter: string[] = []): Row[] {
  const out = mkdtempSync(join(folder, 'out-'))
  execFileSync('/usr/bin/soffice', [
    '--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, ...importFilter,
    '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', '--outdir', out, path,
  ], { stdio: 'pipe', timeout: 90_000 })
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '.csv')
  return rowsOf(readFileSync(join(out, name), 'utf8'))
}

beforeAll(async () => {
  appeal = await openAppeal()
  await asSuperuser(appeal.databaseName, async (sql) => {
    for (const [at, text] of HOSTILE.entries()) {
      await sql`UPDATE open.case SET name_latin = ${text}
        WHERE id = (SELECT id FROM open.case ORDER BY slug OFFSET ${at} LIMIT 1)`
    }
  })
  sent = rowsOf(await getCsv(asked('csv')).text())
  expect(sent.length).toBeGreaterThan(HOSTILE.length)
})
afterAll(async () => {
  await closeExportSql()
  await appeal.close()
})

test('LibreOffice reads the workbook: each cell as it was sent, and no formula run', async () => {
  const read = calculate(await save('cases.xlsx', await getXlsx(asked('xlsx'))))
  expect(Object.keys(read[0] ?? {})).toEqual([...OPEN_TABLES.cases])
  expect(read).toEqual(sent)
  expect(read.filter(({ silence_at_least: days }) => /^\d+$/.test(days ?? '')).length).toBeGreaterThan(0)
})

test('LibreOffice reads the table: Persian names and numbers as they were sent, and no formula run', async () => {
  const read = calculate(await save('table.csv', getCsv(asked('csv'))), ['--infilter=CSV:44,34,76,1,,0,false,true'])
  const columns = ['slug', 'name_native', 'status', 'silence_at_least', 'silence_at_most', 'sentence', 'reasons']
  const pick = (rows: Row[]) => rows.map((row) => columns.map((column) => row[column]))
  expect(pick(read)).toEqual(pick(sent))
  const names = new Map(read.map(({ slug, name }) => [slug, name]))
  expect(names.get(sent.find(({ name }) => name?.endsWith('=1+1'))?.['slug'] ?? '')).toMatch(/^'?=1\+1$/)
  expect(read.every(({ name }) => name !== '2' && name !== '3')).toBe(true)
})

test('GDAL reads the features: points where prisons are, integers as integers, Persian as it was sent', async () => {
  const path = await save('cases.geojson', getGeojson(asked('geojson')))
  const told = execFileSync('/usr/bin/ogrinfo', ['-so', '-al', path], { encoding: 'utf8' })
  expect(told).toContain('Geometry: Point')
  expect(told).toContain(`Feature Count: ${sent.length}`)
  expect(told).toContain('silence_at_least: Integer')
  const csv = execFileSync('/usr/bin/ogr2ogr', [
    '-f', 'CSV', '/vsistdout/', path, '-lco', 'GEOMETRY=AS_XY',
  ], { encoding: 'utf8' })
  const read = rowsOf(csv)
  const columns = ['slug', 'name', 'name_native', 'status', 'silence_at_least', 'sentence']
  const pick = (rows: Row[]) => rows.map((row) => columns.map((column) => row[column]))
  expect(pick(read)).toEqual(pick(sent))
  expect(read.filter(({ X }) => X !== '').length).toBe(sent.filter((row) => row['prison_id'] !== '').length)
})
