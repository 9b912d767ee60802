import { LIST_FIELDS } from '@/lib/domain/lists/field-names'
import { suggestColumns, suggestKey } from '@/lib/domain/lists/suggest-columns'
import { aTable, KNOWN, theDay } from '@/tests/factories/a-list'

/** The field suggested for a column of this name and texts. */
function suggest(column: string, ...texts: readonly string[]) {
  return suggestColumns(aTable([column], ...texts.map((text) => [text])), KNOWN, theDay())[0]
}

test.each([
  ['Full name', 'name'], ['Name (English)', 'name_latin'], ['نام فارسی', 'name_native'], ['Prénom', 'given_name'],
  ['Apellidos', 'family_name'], ['Date of arrest', 'arrest_date'], ['تاریخ بازداشت (شمسی)', 'arrest_date'],
  ['date d’arrestation', 'arrest_date'], ['Fecha de detención', 'arrest_date'], ['Date of birth', 'birth'],
  ['محل نگهداری', 'prison'], ['Cárcel', 'prison'], ['اتهامات', 'charge'], ["Chef d'accusation", 'charge'],
  ['میزان حکم', 'sentence'], ['Last contact', 'last_contact'], ['آخرین وضعیت', 'status'], ['Observaciones', 'note'],
  ['Arresting authority', 'arrested_by'], ['Release date', 'release_date'], ['Execution date', 'death_date'],
  ['Latitude', 'ignored'], ['x', 'ignored'],
])('a column called "%s" likely holds: %s', (column, field) => {
  expect(LIST_FIELDS).toContain(field)
  expect(suggest(column)?.field).toBe(field)
})

test('the script of names tells which name it is', () => {
  expect(suggest('Name', 'Invented Name', 'Other Name')?.field).toBe('name_latin')
  expect(suggest('Name', 'نام ساختگی')?.field).toBe('name_native')
  expect(suggest('Name', 'Invented Name', 'نام ساختگی')?.field).toBe('name')
  expect(suggest('نام', 'نام ساختگی (Invented)')?.field).toBe('name')
})

test('texts tell what the name of a column does not, but never which event a date is of', () => {
  expect(suggest('col7', 'Evin', 'اوین', 'Qarchak')).toMatchObject({ field: 'prison', by: 'texts' })
  expect(suggest('col8', 'imprisoned', 'released', 'مرخصی')).toMatchObject({ field: 'status', by: 'texts' })
  expect(suggest('col9', '5 years', '۲ سال', '18 months')).toMatchObject({ field: 'sentence', by: 'texts' })
  expect(suggest('col1', '2019-01-02', '2020-03-04')).toMatchObject({ field: 'ignored', by: null })
})

test('a separator is suggested where many texts have it', () => {
  expect(suggest('Occupation', 'writer; translator', 'poet')?.splitBy).toBe(';')
  expect(suggest('شغل', 'نویسنده، مترجم', 'شاعر')?.splitBy).toBe('،')
  expect(suggest('Charges', 'assembly, collusion', 'propaganda')?.splitBy).toBeNull()
})

test('one field is suggested for one column, and a key only where no two rows share it', () => {
  const table = aTable(['ID', 'No', 'Status', 'State'], ['1', '7', 'a', 'b'], ['2', '7', 'c', 'd'])
  const suggestions = suggestColumns(table, KNOWN, theDay())
  expect(suggestions.map(({ field }) => field)).toEqual(['external_key', 'ignored', 'status', 'ignored'])
  expect(suggestKey(table, suggestions)).toBe('ID')
  const twice = aTable(['ID'], ['1'], ['1'])
  expect(suggestKey(twice, suggestColumns(twice, KNOWN, theDay()))).toBeNull()
})
