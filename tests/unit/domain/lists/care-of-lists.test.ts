import { suggestColumns } from '@/lib/domain/lists/suggest-columns'
import type { ListField } from '@/lib/domain/lists/field-names'
import { aTable, KNOWN, readRows, theDay } from '@/tests/factories/a-list'

/** What one row says, its columns called by their fields; the list speaks for 5 April 2021. */
function read(cells: Partial<Record<ListField, string>>, answers: Record<string, string> = {}) {
  const fields = Object.keys(cells) as ListField[]
  const { rows: [row], questions } = readRows(['name', ...fields], [['Invented Person', ...Object.values(cells)]], { answers })
  return {
    person: row?.person, warnings: row?.warnings, faults: row?.faults, note: row?.events[0]?.note,
    events: row?.events.map(({ type, date, endDate, details }) => [type, date, endDate, details]),
    asked: questions.filter(({ answer }) => answer === null).map(({ pattern, choices }) => [pattern, choices]),
  }
}

test.each<[string, Partial<Record<ListField, string>>, unknown[]]>([
  ['a concern by the day of the list', { health: 'an invented illness' },
    ['health', '..2021-04-05', null, { condition: 'an invented illness' }]],
  ['a concern since its date', { health: 'بیماری ساختگی', health_date: '۱۳۹۹/۱۰/۰۱' },
    ['health', '2020-12-21', null, { condition: 'بیماری ساختگی' }]],
  ['a hunger strike', { hunger_strike_from: '2021-01-02', hunger_strike_to: '2021-01-20' },
    ['hunger_strike', '2021-01-02', '2021-01-20', {}]],
  ['a hunger strike of which no end is told', { hunger_strike_from: 'January 2021' },
    ['hunger_strike', '2021-01', null, {}]],
  ['a hearing that was held', { hearing_date: '2020-11-05', hearing_court: 'Invented Court' },
    ['hearing', '2020-11-05', null, { court: 'Invented Court' }]],
  ['a hearing that was planned, and that the clock has passed', { hearing_date: '2021-05-01' },
    ['hearing', '2021-05-01', null, { scheduled: true }]],
  ['a hearing that lies ahead', { hearing_date: '2027-05-01' }, ['hearing', '2027-05-01', null, { scheduled: true }]],
  ['a lawyer who is kept away', { lawyer: 'محروم' }, ['access_denied', '2021-04-05', null, { to: 'lawyer' }]],
])('%s', (_what, cells, event) => {
  expect(read(cells)).toMatchObject({ events: [event], warnings: [], faults: [], asked: [] })
})

test.each<[string, Partial<Record<ListField, string>>, string]>([
  ['dates of no illness', { health_date: '2020-01-01' }, 'date_alone'],
  ['an end of no hunger strike', { hunger_strike_to: '2020-01-01' }, 'date_alone'],
  ['a court of no day', { hearing_court: 'Invented Court' }, 'hearing_not_dated'],
])('%s: left out, and pointed at', (_what, cells, warning) => {
  expect(read(cells)).toMatchObject({ events: [], warnings: [warning] })
})

test('a hunger strike that ends before it begins keeps its beginning', () => {
  expect(read({ hunger_strike_from: '2021-02-01', hunger_strike_to: '2021-01-20' }))
    .toMatchObject({ events: [['hunger_strike', '2021-02-01', null, {}]], warnings: ['ends_before_it_begins'] })
})

test('whether a hearing of 2021 was held by April 2021 is asked', () => {
  const pattern = 'hearing_held:hearing_date'
  expect(read({ hearing_date: '2021' })).toMatchObject({ events: [], asked: [[pattern, ['held', 'planned', 'leave_out']]] })
  expect(read({ hearing_date: '2021' }, { [pattern]: 'planned' }).events).toEqual([['hearing', '2021', null, { scheduled: true }]])
  expect(read({ hearing_date: '2021' }, { [pattern]: 'held' }).events).toEqual([['hearing', '2021', null, {}]])
  expect(read({ hearing_date: '2021' }, { [pattern]: 'leave_out' })).toMatchObject({ events: [], warnings: ['left_out'] })
})

test('"no lawyer" may be kept away or not there, and a name is one question for the column', () => {
  expect(read({ lawyer: 'None of them' }).asked).toEqual([['lawyer_named:lawyer', ['note', 'denied', 'leave_out']]])
  expect(read({ lawyer: 'no lawyer' }).asked).toEqual([['lawyer_none:nolawyer', ['denied', 'has', 'leave_out']]])
  expect(read({ lawyer: 'no lawyer' }, { 'lawyer_none:nolawyer': 'denied' }).events?.[0]?.[0]).toBe('access_denied')
  expect(read({ lawyer: 'oui' })).toMatchObject({ events: [], asked: [] })
  expect(read({ arrest_date: '2020-01-02', lawyer: 'Invented Lawyer' }, { 'lawyer_named:lawyer': 'note' }))
    .toMatchObject({ events: [['arrest', '2020-01-02', null, {}]], note: 'lawyer: Invented Lawyer' })
})

test.each<[string, Partial<Record<ListField, string>>, string, string | undefined]>([
  ['on the day of the list', { age: '41' }, 'list_day', '1979-04-06/1980-04-05'],
  ['in words, on a day of the Persian year', { age: '۴۱ ساله' }, 'list_day', '1979-04-06/1980-04-05'],
  ['on the day of the arrest', { arrest_date: '2020-10-16', age: '64 years' }, 'arrest', '1955-10-17/1956-10-16'],
  ['in the year of the arrest', { arrest_date: '2020', age: '30' }, 'arrest', '1989-01-02/1990-12-31'],
  ['beside a birth', { birth: '1981', age: '41' }, 'list_day', '1981'],
])('an age %s is a birth between two days', (_what, cells, at, birthDate) => {
  expect(read(cells).asked).toEqual([['age_at:age', ['list_day', 'arrest', 'leave_out']]])
  expect(read(cells, { 'age_at:age': at })).toMatchObject({ person: { birthDate }, asked: [], warnings: [] })
})

test('an age at an arrest that has no day, or at one of two, is left out', () => {
  const answers = { 'age_at:age': 'arrest' }
  expect(read({ age: '41' }, answers)).toMatchObject({ warnings: ['age_not_dated'], person: { nameLatin: 'Invented Person' } })
  expect(read({ age: '41' }, answers).person).not.toHaveProperty('birthDate')
  expect(read({ age: '240' }, answers)).toMatchObject({ warnings: ['unread'] })
})

test.each<[ListField, string[]]>([
  ['age', ['Age', 'سن', 'Âge', 'Edad']],
  ['health', ['Health issues', 'بیماری', 'État de santé', 'Problemas / Salud']],
  ['hunger_strike_from', ['Hunger strike', 'شروع اعتصاب غذا', 'Grève de la faim', 'Huelga de hambre']],
  ['hunger_strike_to', ['End of hunger strike', 'پایان اعتصاب غذا', 'Fin de la grève de la faim', 'Fin de la huelga de hambre']],
  ['hearing_date', ['Next hearing', 'تاریخ دادگاه', 'Date du procès', 'Fecha de audiencia']],
  ['hearing_court', ['Court', 'شعبه', 'Tribunal', 'Juzgado']],
  ['lawyer', ['Access to a lawyer', 'وکیل', 'Avocat', 'Abogado']],
])('columns that likely hold %s in four languages', (field, columns) => {
  const suggest = (column: string) => suggestColumns(aTable([column], ['x']), KNOWN, theDay())[0]?.field
  expect(columns.map(suggest)).toEqual(columns.map(() => field))
})
