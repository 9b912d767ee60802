import { BadRows } from '@/lib/files/bad-row'
import { readTable } from '@/lib/files/csv-table'

const COLUMNS = { required: ['a', 'b'], optional: ['c'] }

function read(content: string | Uint8Array) {
  const bad = new BadRows()
  const rows = readTable('t.csv', typeof content === 'string' ? Buffer.from(content) : content, COLUMNS, bad)
  return { rows, faults: bad.kept.map((row) => `${row.line}:${row.column}: ${row.reason}`) }
}

test('lines are those of the file, after quoted newlines of both kinds and blank lines', () => {
  const { rows } = read('a,b\r\n1,"x\r\ny\r\nz"\r\n\r\n2,"p\nq"\n3,end')
  expect(rows.map((row) => [row.line, row.cells['a'], row.cells['b']])).toEqual([
    [2, '1', 'x\r\ny\r\nz'],
    [6, '2', 'p\nq'],
    [8, '3', 'end'],
  ])
})

test('a byte order mark is no part of the first column', () => {
  expect(read('\ufeffa,b\n1,2\n')).toMatchObject({ rows: [{ line: 2 }], faults: [] })
})

test('an absent optional column gives empty cells', () => {
  expect(read('b,a\n2,1\n').rows).toEqual([{ line: 2, cells: { a: '1', b: '2', c: '' } }])
})

test.each([
  ['a,b,d\n', ['1:d: unknown column']],
  ['a\n', ['1:b: missing column']],
  ['a,b,a\n', ['1:a: this column is there twice']],
  ['', ['1:: has no header line']],
  ['\n\n', ['1:: has no header line']],
  ['a,b\n1,2,3\n', ['2:: has 3 cells where the header has 2']],
  ['a,b\n1,2\n3,x"y\n', ['3:: has a quote in the middle of a cell: quote the whole cell and double the quotes in it']],
])('%j is refused', (content, faults) => {
  expect(read(content).faults).toEqual(faults)
})

test('text that is not UTF-8 is told by its line', () => {
  const bytes = Buffer.concat([Buffer.from('a,b\n1,2\n3,'), Buffer.from([0xe9, 0x0a]), Buffer.from('4,5\n')])
  expect(read(bytes)).toEqual({ rows: [], faults: ['3:: is not UTF-8 text'] })
})
