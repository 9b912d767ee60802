import { takeTestDatabase } from '../../factories/take-database'
import { insertCase } from '../../factories/file-rows'

const { team } = takeTestDatabase()
let caseId: string

beforeEach(async () => {
  caseId = await insertCase(team, `aye-win-${globalThis.crypto.randomUUID()}`)
  await team`
    INSERT INTO open.case (id, slug, name_latin, other_names, nationalities, occupation, groups, updated_on,
      consent_on_record)
    VALUES (${caseId}, ${caseId}, 'Aye Win', '{}', '{}', '{}', '{}', '2021-04-05', true)`
})

/** Columns given by name over a plain period of no urgency. */
function insertPeriod(schema: 'file' | 'open', columns: Record<string, string | number | null>) {
  const plain = { case_id: caseId, status: 'detained', level: 0, possible: 0, reasons: '[]' }
  const row = { ...plain, ...(schema === 'file' ? { picture: 'team' } : {}), ...columns }
  const values = Object.values(row).map((value) => (value === null ? 'NULL' : `'${value}'`))
  return team.unsafe(`INSERT INTO ${schema}.period (${Object.keys(row).join(', ')}) VALUES (${values.join(', ')})`)
}

test.each([
  ['file', '[2020-06-01,2020-06-02)'],
  ['file', '(,)'],
  ['open', '[2020-12-31,)'],
  ['open', '(,2020-01-02)'],
] as const)('%s.period holds no two periods of a case that share a day: %s', async (schema, valid) => {
  await insertPeriod(schema, { valid: '[2020-01-01,2021-01-01)' })
  await expect(insertPeriod(schema, { valid })).rejects.toMatchObject({ constraint_name: 'period_no_overlap' })
})

test('neighbours, other cases and the other picture do not collide', async () => {
  await insertPeriod('file', { valid: '[2020-01-01,2021-01-01)' })
  await insertPeriod('file', { valid: '[2021-01-01,)' })
  await insertPeriod('file', { valid: '(,2020-01-01)' })
  await insertPeriod('file', { valid: '(,)', picture: 'public' })
  const other = await insertCase(team, 'other')
  await insertPeriod('file', { valid: '(,)', case_id: other })
})

test.each([
  ['an empty range', { valid: 'empty' }],
  ['a status that is not one', { status: 'free' }],
  ['a level above critical', { level: 5, possible: 5 }],
  ['a possible level below the certain one', { level: 3, possible: 2 }],
  ['a silence without its last day', { silence_since: 'contact' }],
  ['days of silence that is not stated', { silence_latest: '2020-01-01' }],
  ['reasons that are no list', { reasons: '{}' }],
  ['a since that is no span', { status_since: '"2020"' }],
])('neither period table takes %s', async (_what, columns) => {
  const refused = { code: '23514' }
  await expect(insertPeriod('file', { valid: '(,)', ...columns })).rejects.toMatchObject(refused)
  await expect(insertPeriod('open', { valid: '(,)', ...columns })).rejects.toMatchObject(refused)
})

test('removing a published case removes all that is published about it', async () => {
  await insertPeriod('open', { valid: '(,)' })
  await team`
    INSERT INTO open.event (id, case_id, type, date_edtf, details, claim_status, grade, sources)
    VALUES (gen_random_uuid(), ${caseId}, 'arrest', '2020', '{}', 'verified', 'B3', '{}')`
  await team`INSERT INTO open.circumstance (case_id, valid, stays, health) VALUES (${caseId}, '(,)', '[]', '[]')`
  await team`DELETE FROM open.case WHERE id = ${caseId}`
  for (const table of ['period', 'event', 'circumstance']) {
    const [left] = await team`SELECT count(*) FROM ${team(`open.${table}`)} WHERE case_id = ${caseId}`
    expect(left).toEqual({ count: 0 })
  }
})

test('the two period tables have the same columns, but for the picture', async () => {
  const columnsOf = async (schema: string) => (await team<{ line: string }[]>`
    SELECT attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull AS line FROM pg_attribute
    WHERE attrelid = ${`${schema}.period`}::regclass AND attnum > 0 ORDER BY attnum`).map(({ line }) => line)
  const file = await columnsOf('file')
  expect(file.filter((line) => !line.startsWith('picture '))).toEqual(await columnsOf('open'))
})
