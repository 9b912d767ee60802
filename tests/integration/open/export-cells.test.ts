import { buffer, text } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import { fromBufferPromise } from 'yauzl'
import { asPlainCell, OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { csvLines } from '@/lib/files/csv-lines'
import { EVERY_CASE } from '@/lib/open/case-query'
import { type CaseCells, toCaseCells } from '@/lib/open/export/case-cells'
import { closeExportSql } from '@/lib/open/export/read-parts'
import { writeCsv, writeGeojson, writeNdjson } from '@/lib/open/export/write-cases'
import { writeRows } from '@/lib/open/export/sheet-xml'
import { writeWorkbook } from '@/lib/open/export/write-workbook'
import { listCases } from '@/lib/open/list-cases'
import { toContractRow } from '@/lib/open/to-contract'
import { importFiles } from '@/lib/records/import-files'
import { inventSet, ON } from '@/tests/bench/invented-set'
import { takeTestDatabase } from '@/tests/factories/take-database'
import { seededRules } from '@/tests/factories/some-rules'
import { dayOf } from './appeal'

const { team, superuser } = takeTestDatabase()
afterAll(closeExportSql)

/** Invented: what people might write, or have others write, into a name. */
const HOSTILE = [
  '=1+1', '+989121234567', '-2+3', '@SUM(A1)', '\tTab', '\rReturn', '=cmd|\' /C calc\'!A0', '"quoted"', 'a,b', 'two\nlines',
  ' blank before', 'blank after\u00a0', 'back\\slash', '\u202eright to left', 'نام ساختگی، با ویرگول', '۱۲۳', 'Ω≈ç√', '\'=1',
  '<b>&amp; x</b>', '_x0041_ _x', 'bell\u0007 \uffff 😀',
]

/** Every way in which the days of a reason are bounded, and what raised it. */
const REASONS = ['since', 'until'].flatMap((counting, of) => [
  ['2021-02-01', '2021-03-01'], [null, '2021-03-01'], ['2021-05-01', '2021-06-01'], ['2021-03-01', '2021-06-01'], [null, null],
].map(([earliest = null, latest = null], at) => ({
  rule: `U${of}${at}`, level: at === 1 ? 'watch' : 'high', certainty: at === 2 ? 'possible' : 'certain', since: '2021-01-01',
  earliest, latest, counting, firstDay: at % 2, events: ['a", "b', 'c": d, "e'].slice(0, at), fromHome: null,
  raisedBy: ['child', 'elderly'].slice(0, at),
})))

beforeAll(async () => {
  const order = { rules: seededRules(), trust: true, dryRun: false, actor: 'test', on: ON }
  const imported = await importFiles(team, { ...order, files: inventSet(90) })
  expect(imported.ok).toBe(true)
  for (const [at, text] of HOSTILE.entries()) {
    await superuser`UPDATE open.case SET name_latin = ${text}, name_native = ${text}
      WHERE id = (SELECT id FROM open.case ORDER BY slug OFFSET ${at * 3} LIMIT 1)`
    await superuser`UPDATE open.circumstance SET
      health = jsonb_build_array(jsonb_build_object('condition', ${text}::text), jsonb_build_object('condition', 'x',
        'severity', 'serious', 'treatment', 'denied')),
      sentence = jsonb_build_object('components', jsonb_build_object('fine', ${text}::text, 'death', true), 'end', null)
      WHERE case_id = (SELECT id FROM open.case ORDER BY slug OFFSET ${at * 3 + 1} LIMIT 1)`
  }
  await superuser`UPDATE open.period SET reasons = ${superuser.json(REASONS)}
    WHERE id IN (SELECT id FROM open.period WHERE valid @> '2021-04-05'::date ORDER BY id LIMIT 3)`
  await superuser`UPDATE open.prison SET name = '=' || name WHERE id = (SELECT min(prison_id) FROM open.period)`
})

/** All cases, made one by one as the API answers them. */
const casesOn = async (day: string) => (await listCases(EVERY_CASE, dayOf(day), { limit: 500, after: null })).rows

async function cellsOn(day: string): Promise<CaseCells[]> {
  return (await casesOn(day)).map((one) => toCaseCells(one, day))
}

/** A part of a packed workbook, by its path. */
async function partOf(workbook: AsyncIterable<Uint8Array>, path: string) {
  const zip = await fromBufferPromise(await buffer(workbook))
  for await (const entry of zip.eachEntry()) if (entry.fileName === path) return zip.openReadStreamPromise(entry)
  throw new Error(`the workbook has no ${path}`)
}

const DAYS = ['2021-04-05', '2019-02-28', '1990-01-01']

test.each(DAYS)('a table that the database writes has the bytes of one that is written row by row: %s', async (day) => {
  const cells = await cellsOn(day)
  expect(cells.length).toBeGreaterThan(60)
  expect(await text(writeCsv(EVERY_CASE, dayOf(day)))).toBe([...csvLines(cells.map((one) => ({ ...one })))].join(''))
})

test.each(DAYS)('features hold the same cells, and null where one is empty: %s', async (day) => {
  const { features }: { features: { id: string; properties: Record<string, unknown> }[] } =
    JSON.parse(await text(writeGeojson(EVERY_CASE, dayOf(day))))
  const cells = await cellsOn(day)
  const orNull = (one: CaseCells) => Object.fromEntries(Object.entries(one).map(([key, cell]) => [key, cell === '' ? null : cell]))
  expect(features.map(({ properties }) => properties)).toEqual(cells.map(orNull))
  expect(Object.keys(features[0]?.properties ?? {})).toEqual([...OPEN_TABLES.cases])
  expect(features.map(({ id }) => id)).toEqual(cells.map(({ id }) => id))
})

test.each(DAYS)('a line of JSON that the database writes has the bytes of what the API answers: %s', async (day) => {
  const lines = (await casesOn(day)).map((one) => `${JSON.stringify({ asOf: day, ...toContractRow(one) })}\n`)
  expect(await text(writeNdjson(EVERY_CASE, dayOf(day)))).toBe(lines.join(''))
})

test.each(DAYS)('a row of the workbook that the database writes has the bytes of one that is written here: %s', async (day) => {
  const rows = (await cellsOn(day)).map((cells) => OPEN_TABLES.cases.map((column) => (cells[column] === '' ? null : cells[column])))
  const sheet = await text(await partOf(writeWorkbook(EVERY_CASE, dayOf(day), []), 'xl/worksheets/sheet1.xml'))
  expect(sheet.slice(sheet.indexOf('</row>') + '</row>'.length)).toBe(`${writeRows(rows)}</sheetData></worksheet>`)
})

test('no cell begins a formula, and none is lost by being kept from it', async () => {
  const rows: Record<string, string>[] = parse(await text(writeCsv(EVERY_CASE, ON)), { columns: true })
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  const names = rows.map(({ name }) => name)
  for (const text of HOSTILE) expect(names).toContain(asPlainCell(text))
})
