import { createHash } from 'node:crypto'
import { importSignatures } from '@/lib/appeals/import-signatures'
import { readDelivery } from '@/lib/appeals/read-delivery'
import { writeDelivery } from '@/lib/appeals/write-delivery'
import { teamSql } from '@/lib/db/team'
import { dayOf } from '@/lib/domain/dates/day'
import { aViewer } from '../../factories/a-viewer'
import { aPublishedAppeal } from '../../factories/an-appeal'
import { createAuthDatabase } from '../../factories/auth-database'
import type { TestDatabase } from '../../factories/database'

const ON = dayOf(2026, 3, 1)
const administrator = aViewer('administrator')

let database: TestDatabase

beforeAll(async () => {
  database = await createAuthDatabase()
  await aPublishedAppeal('free-them')
  const csv = 'name,signed_on,consent_basis,place\n'
    + '"=HYPERLINK(""x"")",2021-01-05,paper,Invented town\nگلناز ساختگی,2021-01-05,paper,\n'
  await importSignatures(administrator, { slug: 'free-them', csv, intent: 'import' }, ON)
  await teamSql()`UPDATE open.appeal SET signatures = signatures + 3`
})
afterAll(() => database.drop())

async function filesOf(bom: boolean): Promise<Record<string, string>> {
  const delivery = await readDelivery(administrator, 'free-them')
  if (!delivery) throw new Error('there is no delivery')
  return Object.fromEntries(writeDelivery(delivery, ON, { bom }).map(({ name, bytes }) => [name, bytes.toString('utf8')]))
}

test('what is handed over names those who want it, counts the others, and begins no formula', async () => {
  const files = await filesOf(false)
  expect(Object.keys(files)).toEqual(['appeal-en.txt', 'signatures.csv', 'summary.json', 'SHA256SUMS'])
  expect(files['appeal-en.txt']).toContain('1. Release them')
  const [head, ...lines] = (files['signatures.csv'] ?? '').trim().split('\r\n')
  expect(head).toBe('number,name,kind,description,place,country,message,signed_on,collected_elsewhere')
  expect(lines.map((line) => line.split(',').slice(1).join(',')).sort()).toEqual([
    '"\'=HYPERLINK(""x"")",person,,Invented town,,,2021-01-05,yes', 'گلناز ساختگی,person,,,,,2021-01-05,yes',
  ].sort())
  expect(JSON.parse(files['summary.json'] ?? '')).toEqual({
    appeal: 'free-them', version: 1, dated: '2026-01-01', delivered_on: '2026-03-01', signatures: 5, named: 2, not_named: 3,
  })
})

test('every file is there with its checksum', async () => {
  const { SHA256SUMS = '', ...files } = await filesOf(true)
  expect(files['signatures.csv']?.startsWith('\ufeffnumber')).toBe(true)
  expect(SHA256SUMS.trim().split('\n')).toEqual(Object.entries(files).map(([name, text]) =>
    `${createHash('sha256').update(text, 'utf8').digest('hex')}  ${name}`))
})

test('only administrators take an appeal along, and only one that is public', async () => {
  expect(await readDelivery(aViewer('reviewer'), 'free-them')).toBeNull()
  expect(await readDelivery(administrator, 'nothing')).toBeNull()
})
