import { setImmediate as breathe } from 'node:timers/promises'
import { readForeignTable } from '@/lib/files/foreign/read-foreign-table'

const LINES = 'نام,تاریخ,زندان\nنام ساختگی یک,۱۳۹۹/۱۰/۱۸,اوین\nنام ساختگی دو,۱۳۹۸/۰۱/۰۲,قرچک\n'

/** Persian in Windows-1256, as old programs write it: ی and ک are the Arabic letters there. */
function inWindows1256(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1256')
  const bytes = new Map(Array.from({ length: 256 }, (_none, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  const old = text.replaceAll('ی', 'ي').replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
  return Uint8Array.from([...old].map((letter) => bytes.get(letter) ?? 0x3f))
}

function inUtf16(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

test.each([
  ['utf-8', Buffer.from(LINES)],
  ['utf-8', Buffer.from(`\ufeff${LINES}`)],
  ['utf-16le', inUtf16(LINES, false, true)],
  ['utf-16be', inUtf16(LINES, true, true)],
  ['utf-16le', inUtf16(LINES, false, false)],
  ['utf-16be', inUtf16(LINES, true, false)],
  ['windows-1256', inWindows1256(LINES)],
])('recognises %s by its bytes', async (encoding, bytes) => {
  const read = await readForeignTable(bytes, {})
  expect(read).toMatchObject({ ok: true, as: { encoding, delimiter: ',', headerRow: 1 } })
  if (!read.ok) return
  expect(read.table.columns[0]).toBe('نام')
  expect(read.table.rows[0]).toMatchObject({ line: 2 })
  expect(read.table.rows[1]?.cells[2]).toMatch(/^قر[چ?]ک|قرچك$/)
})

test.each([
  ['Latin words with accents', Buffer.from('nombre\nMartínez\nGonzález Ñandú\n', 'latin1')],
  ['bytes of chance', Buffer.from([0x80, 0x81, 0xfe, 0x90, 0x41, 0x42, 0x0a, 0x99])],
])('does not take %s for Persian', async (_what, bytes) => {
  expect(await readForeignTable(bytes, {})).toEqual({ ok: false, fault: { reason: 'unknown_encoding', line: null, limit: null } })
})

test('an encoding that is chosen is taken, or refused where the bytes are not of it', async () => {
  const latin = Buffer.from('nombre\nMartínez\n', 'latin1')
  expect(await readForeignTable(latin, { encoding: 'utf-8' })).toMatchObject({ fault: { reason: 'not_in_encoding' } })
  expect(await readForeignTable(latin, { encoding: 'windows-1256' })).toMatchObject({ ok: true })
})

test.each([
  [',', 'a,b,c\n1,"x;y;z",3\n'], [';', 'a;b;c\n1,5;2;3\n4,5;5;6\n'], ['\t', 'a\tb\n1,2\t3\n'], [',', 'alone\none\n'],
])('recognises %j as what parts the cells', async (delimiter, text) => {
  expect(await readForeignTable(Buffer.from(text), {})).toMatchObject({ as: { delimiter } })
})

test('columns are given names of their own, and titles above the header are passed over', async () => {
  const text = 'A list of people;;;\n\nName;Date;Date;\nA B;2019;2020\nC D\n'
  const read = await readForeignTable(Buffer.from(text), {})
  expect(read).toMatchObject({ ok: true, as: { headerRow: 3 } })
  expect(read.ok && read.table).toEqual({
    columns: ['Name', 'Date', 'Date (2)'],
    rows: [{ line: 4, cells: ['A B', '2019', '2020'] }, { line: 5, cells: ['C D', '', ''] }],
  })
})

test.each([
  ['empty', '', null],
  ['empty', '\n\n  \n', null],
  ['quote_not_closed', 'a,b\n1,2\n"3,4\n5,6\n', 3],
  ['more_cells_than_header', 'a,b\n1,2\n1,2,3\n', 3],
  ['holds_nul', 'a,b\n1,\u00002\n', 2],
  ['cell_too_long', `a,b\n1,${'x'.repeat(10_001)}\n`, 2],
  ['line_too_long', `a,b\n1,2\n${'x'.repeat(200_001)}`, 3],
  ['too_many_columns', `a\n${'1,'.repeat(201)}1\n`, 2],
  ['too_many_rows', 'a\n'.repeat(50_002), 50_002],
])('refuses a file for %s, and says where', async (reason, text, line) => {
  expect(await readForeignTable(Buffer.from(text), {})).toMatchObject({ ok: false, fault: { reason, line } })
})

test.each([
  ['too_large', Buffer.alloc(20_000_001, 0x61)],
  ['old_workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ['not_a_table', Buffer.from('%PDF-1.7\n')],
])('refuses a file that is %s', async (reason, bytes) => {
  expect(await readForeignTable(bytes, {})).toMatchObject({ ok: false, fault: { reason } })
})

test('a header that is not where it is said to be is told', async () => {
  expect(await readForeignTable(Buffer.from('a,b\n1,2\n'), { headerRow: 7 }))
    .toMatchObject({ ok: false, fault: { reason: 'no_header', line: 7 } })
})

test('a look at the first rows reads no further', async () => {
  const text = `a,b\n${'1,2\n'.repeat(500)}"never closed`
  const read = await readForeignTable(Buffer.from(text), { headerRow: 1 }, 5)
  expect(read.ok && read.table.rows.length).toBe(5)
})

/** Invented rows with quotes, ends of lines and letters of several bytes, wherever the file is parted. */
const LONG = Array.from({ length: 6000 }, (_none, at) =>
  [`K${at}`, `نام ساختگی ${'ی'.repeat(at % 7)}`, `one, "two"\r\n${at}`])

test('a long list is read as it is written, wherever it is parted, and other work goes on meanwhile', async () => {
  const lines = LONG.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  const reading = readForeignTable(Buffer.from(['key,name,note', ...lines].join('\r\n')), {})
  let [turns, isRead] = [0, false]
  void reading.then(() => (isRead = true))
  for (; !isRead; turns += 1) await breathe()
  const read = await reading
  expect(read.ok && read.table.rows.map(({ cells }) => cells)).toEqual(LONG)
  expect(read.ok && read.table.rows.at(-1)?.line).toBe(2 * LONG.length)
  expect(turns).toBeGreaterThan(3)
})

test('a name of a column is cut to what a mapping may hold, and not within a sign', async () => {
  const read = await readForeignTable(Buffer.from(`${'a'.repeat(179)}😀,b\n1,2\n`), {})
  expect(read).toMatchObject({ ok: true, table: { columns: ['a'.repeat(179), 'b'] } })
})
