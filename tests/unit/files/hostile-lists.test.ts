import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventDefinitions } from '@/lib/domain/events/registry'
import { LIST_FIELDS } from '@/lib/domain/lists/field-names'
import type { ListReading } from '@/lib/domain/lists/list-reading'
import type { ListTable } from '@/lib/domain/lists/list-table'
import { mappingSchema } from '@/lib/domain/lists/mapping'
import { readList } from '@/lib/domain/lists/read-list'
import { suggestColumns } from '@/lib/domain/lists/suggest-columns'
import { readListBytes } from '@/lib/files/foreign/read-list-bytes'
import { readForeignTable } from '@/lib/files/foreign/read-foreign-table'
import { aMapping, KNOWN, theDay } from '@/tests/factories/a-list'
import { diceOf, hostileList } from '@/tests/factories/hostile-list'

const FILES = 1_000
const MOST_MEGABYTES = 400
const UNWANTED = /[\u0000\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

/** Reads a table as if each column were some field, and answers all that is asked with its first choices. */
function readAnyhow(table: ListTable, seed: number): ListReading {
  const dice = diceOf(seed)
  const columns = table.columns.map((column) => ({ column, field: LIST_FIELDS[dice(LIST_FIELDS.length)] ?? 'note' }))
  const key = dice(3) === 0 ? (table.columns[0] ?? null) : null
  const asked = readList(table, aMapping(columns, { key }), KNOWN, theDay())
  const given = asked.questions.map(({ pattern, choices }) => [pattern, choices[0] ?? ''])
  return readList(table, aMapping(columns, { key, answers: Object.fromEntries(given) }), KNOWN, theDay())
}

function checkReading({ rows }: ListReading): void {
  for (const { cells, person, events } of rows) {
    const kept = cells.find(({ text }) => UNWANTED.test(text))
    if (kept) throw new Error(`kept an unwanted sign in ${JSON.stringify(kept.text)}`)
    if (UNWANTED.test(JSON.stringify(person).replaceAll('\\', ' '))) throw new Error('kept an unwanted sign in a person')
    for (const { type, details } of events) eventDefinitions[type].details.parse(details)
  }
}

test(`of ${FILES} hostile files each is refused for a reason or read without harm, in bounded memory`, async () => {
  const before = process.memoryUsage().rss
  const reasons = new Map<string, number>()
  for (let seed = 1; seed <= FILES; seed += 1) {
    const read = await readForeignTable(hostileList(seed), {})
    const reason = read.ok ? 'read' : read.fault.reason
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    if (read.ok) {
      expect(suggestColumns(read.table, KNOWN, theDay())).toHaveLength(read.table.columns.length)
      checkReading(readAnyhow(read.table, seed))
    }
  }
  expect((process.memoryUsage().rss - before) / 1_000_000).toBeLessThan(MOST_MEGABYTES)
  // Files that all fail at the first byte would show nothing.
  expect(reasons.get('read')).toBeGreaterThan(FILES / 10)
  expect(reasons.size).toBeGreaterThan(8)
}, 120_000)

test('of a line of a gigabyte no more is read than a list may have', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-list-'))
  const path = join(folder, 'one-line.csv')
  // A file of zeros takes no room on the disk.
  writeFileSync(path, 'a,b\n')
  truncateSync(path, 1_000_000_000)
  const before = process.memoryUsage().rss
  const read = await readForeignTable(await readListBytes(path), {})
  expect(read).toMatchObject({ ok: false, fault: { reason: 'too_large' } })
  expect((process.memoryUsage().rss - before) / 1_000_000).toBeLessThan(100)
  rmSync(folder, { recursive: true })
})

test('columns that are called like the insides of the language are columns', () => {
  const columns = ['__proto__', 'constructor', 'toString']
  const table = { columns, rows: [{ line: 2, cells: ['A B', '05/06/2019', 'who knows'] }] }
  const fields = ['name', 'arrest_date', 'status'] as const
  const mapping = aMapping(columns.map((column, at) => ({ column, field: fields[at] })))
  const { questions } = readList(table, mapping, KNOWN, theDay())
  expect(questions.map(({ pattern, answer }) => [pattern, answer])).toEqual([
    ['day_order:constructor', null], ['status:whoknows', null],
  ])
})

test.each([
  ['a field that is none', { columns: [{ column: 'a', field: 'no_such_field' }] }],
  ['a key of its own', { columns: [{ column: 'a', field: 'name' }], more: 1 }],
  ['no columns', { columns: [] }],
  ['a source that is no source', { columns: [{ column: 'a', field: 'name' }], source: { kind: 'new', title: '' } }],
  ['an address that runs a script', {
    columns: [{ column: 'a', field: 'name' }],
    source: { kind: 'new', title: 'x', reliability: 'C', url: 'javascript:alert(1)' },
  }],
])('a mapping with %s is refused', (_what, mapping) => {
  const source = { kind: 'known', id: 'x' }
  expect(mappingSchema.safeParse({ name: 'x', source, ...mapping }).success).toBe(false)
})
