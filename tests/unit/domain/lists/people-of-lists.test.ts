import { readRows } from '@/tests/factories/a-list'

/** Who a row with one column of this field speaks of. */
function personBy(text: string, answers = {}) {
  return readRows(['name'], [[text]], { answers }).rows[0]?.person
}

test.each([
  ['Invented Person', { nameLatin: 'Invented Person' }],
  ['نام ساختگی (Invented Name)', { nameLatin: 'Invented Name', nameNative: 'نام ساختگی' }],
  ['Invented Name / نام ساختگی', { nameLatin: 'Invented Name', nameNative: 'نام ساختگی' }],
  ['Invented Name نام ساختگی', { nameLatin: 'Invented Name', nameNative: 'نام ساختگی' }],
  ['Invented Name (Envented Name)', { nameLatin: 'Invented Name', otherNames: ['Envented Name'] }],
])('reads the name "%s"', (text, person) => {
  expect(personBy(text)).toEqual(person)
})

test('whether a comma puts the family first is asked', () => {
  expect(personBy('Name, Invented')).toEqual({})
  expect(personBy('Name, Invented', { 'name_comma:name': 'family_first' })).toEqual({ nameLatin: 'Invented Name' })
  expect(personBy('Name, Invented', { 'name_comma:name': 'as_written' })).toEqual({ nameLatin: 'Name, Invented' })
})

test('a name in Persian alone stands as it is written if somebody says so', () => {
  const asked = readRows(['name'], [['نام ساختگی']])
  expect(asked.questions).toMatchObject([{ pattern: 'latin_name', choices: ['as_native', 'skip_row', 'leave_out'] }])
  expect(personBy('نام ساختگی', { latin_name: 'as_native' })).toEqual({ nameLatin: 'نام ساختگی', nameNative: 'نام ساختگی' })
  expect(readRows(['name'], [['نام ساختگی']], { answers: { latin_name: 'skip_row' } }).rows[0]?.faults).toEqual(['skipped'])
})

test('given and family names of columns of their own are one name', () => {
  const { rows } = readRows(['given_name', 'family_name', 'birth', 'alias'], [['Invented', 'Name', '1990', 'Inv']])
  expect(rows[0]?.person).toEqual({ nameLatin: 'Invented Name', birthDate: '1990', otherNames: ['Inv'] })
})

test('a row without a name is at fault', () => {
  expect(readRows(['name', 'note'], [['', 'something']]).rows[0]?.faults).toEqual(['no_name'])
})

test('a key that is missing or repeated is at fault', () => {
  const { rows } = readRows(['external_key', 'name'], [['1', 'A B'], ['', 'C D'], ['1', 'E F']], { key: 'external_key' })
  expect(rows.map(({ key, faults }) => [key, faults])).toEqual([['1', []], [null, ['no_key']], ['1', ['repeats_key']]])
})

test('signs that turn the text, and formulas, are pointed at', () => {
  const { rows } = readRows(['name', 'note'], [['Invented \u202eName', '=HYPERLINK("http://example.org")']])
  expect(rows[0]?.person.nameLatin).toBe('Invented Name')
  expect(rows[0]?.cells.map(({ warnings }) => warnings)).toEqual([['control_signs'], ['formula']])
})

test('whether a row goes without a cell that is not read is asked once for the column', () => {
  const rows = [['A B', 'sometime'], ['C D', 'who knows']]
  const asked = readRows(['name', 'arrest_date'], rows)
  expect(asked.questions).toMatchObject([{ pattern: 'unread:arrest_date', rows: 2, choices: ['leave_out', 'skip_row'] }])
  const left = readRows(['name', 'arrest_date'], rows, { answers: { 'unread:arrest_date': 'leave_out' } })
  expect(left.rows.map(({ faults, warnings }) => [faults, warnings])).toEqual([[[], ['unread']], [[], ['unread']]])
  const skipped = readRows(['name', 'arrest_date'], rows, { answers: { 'unread:arrest_date': 'skip_row' } })
  expect(skipped.rows[0]?.faults).toEqual(['skipped'])
})

test('a column that the list has not is a fault of the mapping', () => {
  const read = readRows(['name'], [['A B']], { key: 'no such column' })
  expect(read.faults).toEqual([{ column: 'no such column', reason: 'unknown_column' }])
})
