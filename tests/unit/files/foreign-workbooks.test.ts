import { readForeignTable } from '@/lib/files/foreign/read-foreign-table'
import { aSheet, aWorkbook, inlineCell, type WorkbookParts } from '@/tests/factories/a-workbook'

const HEADER = inlineCell('A1', 'Name') + inlineCell('B1', 'When')

/** The rows of a workbook whose second sheet has these cells below its header. */
async function readSheet(cells: string, parts: WorkbookParts = {}) {
  const read = await readForeignTable(aWorkbook({ 'xl/worksheets/sheet2.xml': aSheet(HEADER, cells), ...parts }), {})
  return read.ok ? (read.table.rows[0] ?? null) : read.fault.reason
}

test('reads the first sheet that is not hidden, or the one that is named', async () => {
  const sheet = aSheet(HEADER, inlineCell('A2', 'نام ساختگی') + inlineCell('B2', '18 دی 1399'))
  const bytes = aWorkbook({ 'xl/worksheets/sheet2.xml': sheet })
  expect(await readForeignTable(bytes, {})).toEqual({
    ok: true,
    table: { columns: ['Name', 'When'], rows: [{ line: 2, cells: ['نام ساختگی', '18 دی 1399'] }] },
    as: { encoding: null, delimiter: null, sheet: 'People', sheets: ['Notes', 'People'], headerRow: 1 },
  })
  expect(await readForeignTable(bytes, { sheet: 'Notes' })).toMatchObject({ table: { columns: ['hidden'] } })
  expect(await readForeignTable(bytes, { sheet: 'Other' })).toMatchObject({ fault: { reason: 'unknown_sheet' } })
})

test.each([
  ['a day of a format of its own', '<c r="A2" s="2"><v>44203</v></c>', '2021-01-07'],
  ['a day of a format of the program', '<c r="A2" s="1"><v>44203.5</v></c>', '2021-01-07 12:00'],
  ['a moment before midnight', '<c r="A2" s="1"><v>44203.999999999993</v></c>', '2021-01-08'],
  ['a minute before midnight', '<c r="A2" s="1"><v>44203.999306</v></c>', '2021-01-07 23:59'],
  ['a number', '<c r="A2"><v>44203</v></c>', '44203'],
  ['a number with a word in its format', '<c r="A2" s="3"><v>1.5</v></c>', '1.5'],
  ['a day by ISO 8601', '<c r="A2" t="d"><v>2021-01-07T00:00:00</v></c>', '2021-01-07'],
  ['a truth', '<c r="A2" t="b"><v>1</v></c>', 'TRUE'],
  ['a text of several runs', '<c r="A2" t="inlineStr"><is><r><t>A </t></r><r><t>B</t></r><rPh><t>x</t></rPh></is></c>', 'A B'],
  ['a shared text', '<c r="A2" t="s"><v>1</v></c>', 'shared'],
  ['a shared text that is not there', '<c r="A2" t="s"><v>9</v></c>', undefined],
  ['a cell that names no shared text', '<c r="A2" t="s"><v></v></c>', undefined],
  ['a shared text with a return in it', '<c r="A2" t="s"><v>2</v></c>', 'one\r\ntwo'],
  ['a text with signs that XML cannot say', inlineCell('A2', 'a_x0009_b_x005F_x0041_c'), 'a\tb_x0041_c'],
])('reads %s', async (_what, cell, text) => {
  const shared = '<sst><si><t>other</t></si><si><r><t>sha</t></r><r><t>red</t></r></si>'
    + '<si><t>one_x000D_\ntwo</t></si></sst>'
  const row = await readSheet(cell, { 'xl/sharedStrings.xml': shared })
  expect(typeof row === 'object' ? row?.cells[0] : row).toBe(text)
})

test('a formula is read by its last value, and is pointed at', async () => {
  expect(await readSheet(`${inlineCell('A2', 'A B')}<c r="B2" t="str"><f>WEBSERVICE("http://example.org")</f><v>2019</v></c>`))
    .toEqual({ line: 2, cells: ['A B', '2019'], formulas: [1] })
})

test('a workbook may count its days from 1904', async () => {
  const main = '<workbook xmlns:r="urn:r"><workbookPr date1904="1"/><sheets><sheet name="P" r:id="r2"/></sheets></workbook>'
  expect(await readSheet('<c r="A2" s="1"><v>42741</v></c>', { 'xl/workbook.xml': main })).toMatchObject({ cells: ['2021-01-07', ''] })
})

const DECLARED = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'

test.each<[string, WorkbookParts]>([
  ['holds_declarations', { 'xl/worksheets/sheet2.xml': DECLARED }],
  ['damaged_workbook', { 'xl/worksheets/sheet2.xml': '<worksheet><row>' }],
  ['damaged_workbook', { 'xl/worksheets/sheet2.xml': '<worksheet>&unknown;</worksheet>' }],
  ['cell_too_long', { 'xl/worksheets/sheet2.xml': aSheet(inlineCell('A1', 'x'.repeat(10_001))) }],
  ['cell_too_long', { 'xl/worksheets/sheet2.xml': `<worksheet>${' '.repeat(3_000_000)}</worksheet>` }],
  ['too_many_columns', { 'xl/worksheets/sheet2.xml': aSheet(inlineCell('XFD1', 'x')) }],
  ['inflates_too_much', { 'xl/worksheets/sheet2.xml': Buffer.alloc(160_000_000, 0x20) }],
  ['not_a_table', { 'xl/workbook.xml': null }],
  ['empty', { 'xl/worksheets/sheet2.xml': aSheet() }],
])('refuses a workbook for %s', async (reason, parts) => {
  expect(await readForeignTable(aWorkbook(parts), {})).toMatchObject({ ok: false, fault: { reason } })
})

test('a workbook that lies about the size of a part is refused, and one that is cut', async () => {
  const whole = aWorkbook({ 'xl/worksheets/sheet2.xml': aSheet(HEADER, inlineCell('A2', 'x'.repeat(5000))) })
  expect(await readForeignTable(whole.subarray(0, whole.length - 30), {})).toMatchObject({ fault: { reason: 'damaged_workbook' } })
  const lying = Buffer.from(whole)
  const directory = lying.lastIndexOf('xl/worksheets/sheet2.xml')
  lying.writeUInt32LE(10, directory - 46 + 24)
  expect(await readForeignTable(lying, {})).toMatchObject({ fault: { reason: 'damaged_workbook' } })
})
