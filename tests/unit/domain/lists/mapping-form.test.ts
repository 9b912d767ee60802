import { readMappingForm, textsOfMapping } from '@/lib/domain/lists/mapping-form'
import { aMapping, theDay } from '@/tests/factories/a-list'

const COLUMNS = ['Name', 'When', 'Notes', 'No']
const FORM = {
  name: 'An invented list', listedOn: '16 Farvardin 1400', key: '3', source: 'new', 'source.title': 'An invented source',
  'source.reliability': 'C', 'c0.field': 'name', 'c1.field': 'arrest_date', 'c1.splitBy': 'line', 'c2.field': 'ignored',
  'c3.field': 'external_key', dayOrder: 'dmy', calendar: '', audience: 'team', credibility: '3', delimiter: 'tab',
  encoding: '', sheet: '', headerRow: '2', answers: 'no field of ours',
}

test('a form says what each column is, who says so and for which day', () => {
  const read = readMappingForm(FORM, COLUMNS, { answers: { 'sex:m': 'male' }, columns: [] }, theDay())
  expect(read).toMatchObject({
    ok: true,
    mapping: {
      format: 'vigil-mapping-1', name: 'An invented list', listedOn: '2021-04-05', key: 'No', answers: { 'sex:m': 'male' },
      table: { encoding: null, delimiter: '\t', sheet: null, headerRow: 2 },
      columns: [
        { column: 'Name', field: 'name', splitBy: null }, { column: 'When', field: 'arrest_date', splitBy: '\n' },
        { column: 'No', field: 'external_key' },
      ],
      source: { kind: 'new', title: 'An invented source', reliability: 'C', confidential: false },
      defaults: { dayOrder: 'dmy', calendar: null, consent: 'none', audience: 'team', credibility: 3 },
    },
  })
})

test('a mapping stands in the form as the form said it', () => {
  const read = readMappingForm(FORM, COLUMNS, null, theDay())
  if (!read.ok) throw new Error('the form was refused')
  expect(readMappingForm(textsOfMapping(read.mapping, COLUMNS), COLUMNS, null, theDay())).toEqual(read)
  const known = aMapping([{ column: 'Name', field: 'name' }], { source: { kind: 'known', id: 'appeal-2021' } })
  const again = readMappingForm(textsOfMapping(known, COLUMNS), COLUMNS, null, theDay())
  expect(again).toEqual({ ok: true, mapping: known })
})

test('what a mapping says of a single column, and no form asks, stays while the column is what it was', () => {
  const columns = ['Said', 'When']
  const before = aMapping([
    { column: 'Said', field: 'sentence', unit: 'months', splitBy: ' - ' },
    { column: 'When', field: 'arrest_date', dayOrder: 'mdy', calendar: 'solar_hijri' },
  ], { source: { kind: 'known', id: 'appeal-2021' } })
  const texts = textsOfMapping(before, columns)
  expect(readMappingForm(texts, columns, before, theDay())).toEqual({ ok: true, mapping: before })
  expect(readMappingForm({ ...texts, 'c1.field': 'release_date' }, columns, before, theDay())).toMatchObject({
    ok: true, mapping: { columns: [{ unit: 'months' }, { field: 'release_date', dayOrder: null, calendar: null }] },
  })
})

test.each([
  [{ name: '' }, { name: 'malformed' }],
  [{ listedOn: '05/06/2019' }, { listedOn: 'ambiguous_date' }],
  [{ listedOn: 'sometime' }, { listedOn: 'not_a_date' }],
  [{ 'source.title': '' }, { 'source.title': 'no_source' }],
  [{ 'source.url': 'javascript:alert(1)' }, { 'source.url': 'malformed' }],
  [{ dayOrder: 'ymd' }, { dayOrder: 'malformed' }],
  [{ credibility: '9' }, { credibility: 'malformed' }],
  [{ headerRow: '0' }, { headerRow: 'malformed' }],
  [{ 'c0.field': 'none', 'c1.field': '', 'c3.field': 'ignored' }, { 'c0.field': 'no_columns' }],
])('a form that says %j is refused there: %j', (texts, faults) => {
  expect(readMappingForm({ ...FORM, ...texts }, COLUMNS, null, theDay())).toEqual({ ok: false, faults })
})
