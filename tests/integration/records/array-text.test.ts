import fc from 'fast-check'
import { connect, type Sql } from '@/lib/db/connect'
import { arrayText } from '@/lib/records/array-text'
import { createEmptyDatabase, type TestDatabase } from '@/tests/factories/database'

let database: TestDatabase
let sql: Sql

beforeAll(async () => {
  database = await createEmptyDatabase()
  sql = connect(database.urls.superuser, { max: 1 })
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

async function readBack(values: readonly unknown[], type: 'text' | 'jsonb' | 'smallint'): Promise<unknown> {
  const [row] = await sql`SELECT to_jsonb(${arrayText(values)}::text::${sql.unsafe(type)}[]) AS values`
  return row?.['values']
}

test.each<[string, readonly unknown[], 'text' | 'jsonb' | 'smallint']>([
  ['nothing', [], 'text'],
  ['nulls beside the word', [null, 'null', 'NULL', ''], 'text'],
  ['quotes, backslashes, braces and commas', ['"', '\\', '\\n', '{a,b}', ',', "'"], 'text'],
  ['line breaks, tabs and other control characters', ['a\nb', '\t', '\r\n', '\b\f\u0001\u007f'], 'text'],
  ['other scripts', ['نسرین ستوده', '👁', 'e\u0301', '\u2028'], 'text'],
  ['numbers', [0, -3, null, 32767], 'smallint'],
  ['objects and lists', [{ a: 'x"\\\n', b: [1, null, 'ک'] }, [], null, [{}]], 'jsonb'],
])('an array of %s reaches Postgres as it is', async (_what, values, type) => {
  expect(await readBack(values, type)).toEqual(values)
})

const storable = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\u0000', ''))
const objects = fc.dictionary(storable, storable, { noNullPrototype: true })

test('any texts, alone or inside of JSON, reach Postgres as they are', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(storable)), fc.array(objects), async (texts, values) => {
      expect(await readBack(texts, 'text')).toEqual(texts)
      expect(await readBack(values, 'jsonb')).toEqual(values)
    }),
    { numRuns: 60 },
  )
})
