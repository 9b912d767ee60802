import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { GET } from '@/app/api/v1/codebook.csv/route'
import { caseRowSchema } from '@/lib/domain/contract/case-row'
import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'

const schema = z.looseObject({
  properties: z.record(z.string(), z.unknown()).optional(), items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(), allOf: z.array(z.unknown()).optional(), $ref: z.string().optional(),
})

/** The paths of all fields of a JSON schema that hold no further fields. */
function leavesOf(value: unknown, whole: Record<string, unknown>, path = ''): string[] {
  const { properties, items, anyOf = [], allOf = [], $ref } = schema.parse(value)
  if ($ref) return leavesOf(z.record(z.string(), z.unknown()).parse(whole['$defs'])[$ref.split('/').at(-1) ?? ''], whole, path)
  const inner = [
    ...Object.entries(properties ?? {}).flatMap(([name, one]) => leavesOf(one, whole, path ? `${path}.${name}` : name)),
    ...(items === undefined ? [] : leavesOf(items, whole, `${path}[]`).filter((leaf) => leaf !== `${path}[]`)),
    ...[...anyOf, ...allOf].flatMap((one) => leavesOf(one, whole, path).filter((leaf) => leaf !== path)),
  ]
  return inner.length > 0 ? inner : [path]
}

test('every column of every table and every field of a line is described once, in four languages', async () => {
  const rows: Record<string, string>[] = parse(await (await GET(new Request('http://localhost/api/v1/codebook.csv'))).text(), { columns: true })
  const fieldsOf = (file: string) => rows.filter(({ files }) => files?.split(', ').includes(file)).map(({ field }) => field)
  expect(fieldsOf('cases.csv')).toEqual([...OPEN_TABLES.cases])
  expect(fieldsOf('cases.xlsx')).toEqual([...OPEN_TABLES.cases])
  expect(fieldsOf('cases.geojson')).toEqual([...OPEN_TABLES.cases, 'geometry'])
  expect(fieldsOf('prisons.csv')).toEqual([...OPEN_TABLES.prisons])
  expect(fieldsOf('sources.csv')).toEqual([...OPEN_TABLES.sources])
  const whole = z.record(z.string(), z.unknown()).parse(z.toJSONSchema(caseRowSchema))
  expect(fieldsOf('cases.ndjson').sort()).toEqual(['asOf', ...new Set(leavesOf(whole, whole))].sort())
  for (const row of rows) for (const locale of ['en', 'fa', 'fr', 'es']) expect(row[locale]?.length).toBeGreaterThan(2)
})

test('a parameter is refused and named', async () => {
  const answer = await GET(new Request('http://localhost/api/v1/codebook.csv?lang=fa'))
  expect(answer.status).toBe(400)
})
