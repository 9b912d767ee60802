import { closeOpenSql } from '@/lib/db/open'
import type { ExchangeFileName } from '@/lib/files/exchange-set'
import { editSource } from '@/lib/records/edit-source'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto } from './exchange'

const { team } = takeTestDatabase()

const files = (texts: Partial<Record<ExchangeFileName, string>>) =>
  new Map(Object.entries(texts).map(([name, text]) => [name as ExchangeFileName, Buffer.from(text)]))

/** Invented: a source on which a figure and an addressee rest, and nothing else. */
const sources = (title: string, confidential: 'yes' | 'no') => `source_id,title,publisher,kind,published,language,url,reliability,note,confidential
lone-source,${title},,,,,,C,,${confidential}`
const figures = (value: number) => `figure_id,what,value,unit,from,to,source_id,note
lone-figure,Invented,${value},people,2020,2021,lone-source,`
const addressees = `addressee_id,office,name,address,email,copies_to,valid_from,valid_to,source_id
lone-office,Invented office,,,,,2020,,lone-source`

async function shown() {
  const rows = await team`
    SELECT f.value::float8 AS value, s.title, f.source_id = a.source_id AS "isOne" FROM open.figure f
    JOIN open.source s ON s.id = f.source_id JOIN open.addressee a ON a.id = 'lone-office' WHERE f.id = 'lone-figure'`
  const titles = await team`SELECT title FROM open.source ORDER BY 1`
  return { ...rows[0], titles: titles.map(({ title }) => String(title)) }
}

async function last() {
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  return change?.tags
}

beforeEach(async () => {
  const whole = { 'sources.csv': sources('Invented report', 'no'), 'figures.csv': figures(7), 'addressees.csv': addressees }
  expect(await importInto(team, files(whole))).toMatchObject({ ok: true })
})
afterAll(() => closeOpenSql())

test('an import that changes a source changes it where a figure alone rests on it, and readers forget the old one', async () => {
  await importInto(team, files({ 'sources.csv': sources('Invented report as corrected', 'no') }))
  const title = 'Invented report as corrected'
  expect(await shown()).toEqual({ value: 7, title, isOne: true, titles: [title] })
  expect(await last()).toEqual(expect.arrayContaining(['list', 'map']))
})

test('a source that an import finds to be a person vanishes by name', async () => {
  await importInto(team, files({ 'sources.csv': sources('Invented cousin', 'yes') }))
  const title = 'confidential source, C'
  expect(await shown()).toEqual({ value: 7, title, isOne: true, titles: [title] })
})

test('what an import without trust says of a figure is not published with a change of its source', async () => {
  await importInto(team, files({ 'figures.csv': figures(9) }), { trust: false })
  const [row] = await team`SELECT version FROM file.source WHERE id = 'lone-source'`
  const fields = { title: 'Invented report, retitled', reliability: 'C', confidential: false } as const
  const edit = { sourceId: 'lone-source', version: Number(row?.['version']), fields }
  expect(await editSource(aViewer('reviewer'), edit, day('2021-04-05'))).toMatchObject({ ok: true })
  expect(await shown()).toMatchObject({ value: 7, title: 'Invented report, retitled' })
})
