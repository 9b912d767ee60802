import { KNOWN, aMapping, aTable, readRows, theDay } from '@/tests/factories/a-list'
import { readList } from '@/lib/domain/lists/read-list'

/** The date read in a cell of a column `arrest_date`, in EDTF, or what it waits for or is wrong with it. */
function readDate(text: string, column = {}, more: Parameters<typeof aMapping>[1] = {}): string {
  const mapping = aMapping([{ column: 'When', field: 'arrest_date', ...column }], more)
  const [cell] = readList(aTable(['When'], [text]), mapping, KNOWN, theDay()).rows[0]?.cells ?? []
  const said = cell?.said.map((one) => (one.kind === 'date' ? one.edtf : '')).join(' ')
  return cell?.asks ?? cell?.fault ?? said ?? ''
}

test.each([
  ['2019-01-02', '2019-01-02'],
  ['2019-11', '2019-11'],
  ['2019', '2019'],
  ['2019-01-02 14:30', '2019-01-02'],
  ['2019-01-02T00:00:00', '2019-01-02'],
  ['2019-01-02T00:00:00Z', '2019-01-02'],
  ['25/03/2019', '2019-03-25'],
  ['18 دی 1399', '2021-01-07'],
  ['۱۳۹۹/۱۰/۱۸', '2021-01-07'],
  ['18 Dey 1399', '2021-01-07'],
  ['Dey 1399', '2020-12-21/2021-01-19'],
  ['1399', '2020-03-20/2021-03-20'],
  ['about 2019', '2019~'],
  ['2 janvier 2019', '2019-01-02'],
  ['2 de enero de 2019', '2019-01-02'],
  ['before March 2019', '..2019-02-28'],
])('reads %s as %s', (text, edtf) => {
  expect(readDate(text)).toBe(edtf)
})

test.each(['', '-', '?', 'n/a', 'unknown', 'نامعلوم', 'inconnu', 'desconocido'])('takes "%s" for a cell that says nothing', (text) => {
  expect(readDate(text)).toBe('')
})

test.each([
  ['31/02/2019', 'no_such_day'],
  ['2019-13-40', 'no_such_day'],
  ['2019-01-01T20:30:00Z', 'not_a_date'],
  ['sometime', 'not_a_date'],
  ['44197', 'not_a_date'],
  ['1650-01-01', 'outside_1800_to_2200'],
  ['1 Muharram 1440', 'lunar_calendar'],
])('does not read %s: %s', (text, fault) => {
  expect(readDate(text)).toBe(fault)
})

test.each([
  ['05/06/2019', 'day_order:When'],
  ['5/6/1399', 'day_order:When'],
  ['05/06/99', 'day_order:When'],
  ['99/10/18', 'calendar:When'],
  ['5 jan 20', 'year:When'],
  ['18 Dey', 'year:When'],
])('asks about %s by %s', (text, pattern) => {
  expect(readDate(text)).toBe(pattern)
})

test.each([
  ['05/06/2019', { 'day_order:When': 'day_first' }, '2019-06-05'],
  ['05/06/2019', { 'day_order:When': 'month_first' }, '2019-05-06'],
  ['5/6/1399', { 'day_order:When': 'day_first' }, '2020-08-26'],
  ['99/10/18', { 'calendar:When': 'solar_hijri', 'year:When': 'latest' }, '2021-01-07'],
  ['05/06/99', { 'day_order:When': 'day_first', 'calendar:When': 'gregorian', 'year:When': 'latest' }, '1999-06-05'],
  ['5 jan 20', { 'year:When': 'latest' }, '2020-01-05'],
  ['18 Dey', { 'year:When': 'latest' }, '2021-01-07'],
  ['18 Dey', { 'year:When': '1398' }, '2020-01-08'],
  ['18 Dey', { 'year:When': 'leave_out' }, ''],
  ['18 Dey', { 'year:When': 'nonsense' }, 'year:When'],
])('reads %s by the answers %j as %s', (text, answers, edtf) => {
  expect(readDate(text, {}, { answers })).toBe(edtf)
})

test('an order that the mapping gives asks nothing, and a date of another order is pointed at', () => {
  expect(readDate('05/06/2019', { dayOrder: 'dmy' })).toBe('2019-06-05')
  expect(readDate('05/06/2019', {}, { defaults: { ...aMapping([{ column: 'a', field: 'note' }]).defaults, dayOrder: 'mdy' } })).toBe('2019-05-06')
  const mapping = aMapping([{ column: 'When', field: 'arrest_date', dayOrder: 'dmy' }])
  const { rows } = readList(aTable(['When'], ['03/25/2019']), mapping, KNOWN, theDay())
  expect(rows[0]?.cells[0]?.warnings).toEqual(['other_day_order'])
})

test('a word of the day of the list needs that day', () => {
  expect(readDate('yesterday')).toBe('2021-04-04')
  expect(readDate('yesterday', {}, { listedOn: null })).toBe('no_list_day')
})

test('two dates of one cell are parted by the words beside them', () => {
  const [row] = readRows(['name_latin', 'custody_dates'], [['A B', 'arrested 2019-01-02, released 2019-03-04']]).rows
  expect(row?.events.map(({ slot, date }) => [slot, date])).toEqual([['arrest:0', '2019-01-02'], ['release:0', '2019-03-04']])
  const [persian] = readRows(['name_latin', 'arrest_date'], [['A B', 'بازداشت ۱۳۹۸/۱/۵، آزادي ۱۳۹۸/۲/۱']]).rows
  expect(persian?.events.map(({ slot, date }) => [slot, date])).toEqual([['arrest:0', '2019-03-25'], ['release:0', '2019-04-21']])
})

test('what two dates without words are is asked once', () => {
  const text = '2019-01-02 - 2019-03-04'
  const ask = readRows(['name_latin', 'custody_dates'], [['A B', text], ['C D', text]])
  expect(ask.questions).toEqual([expect.objectContaining({ pattern: 'two_dates:custody_dates', rows: 2, answer: null })])
  const [row] = readRows(['name_latin', 'custody_dates'], [['A B', text]], {
    answers: { 'two_dates:custody_dates': 'arrest_release' },
  }).rows
  expect(row?.events.map(({ type }) => type)).toEqual(['arrest', 'release'])
})

test('several dates of one cell are read one by one', () => {
  const mapping = aMapping([{ column: 'n', field: 'name_latin' }, { column: 'w', field: 'arrest_date', splitBy: ';' }])
  const { rows } = readList(aTable(['n', 'w'], ['A B', '2019-01-02; March 2020']), mapping, KNOWN, theDay())
  expect(rows[0]?.events.map(({ slot, date }) => [slot, date])).toEqual([['arrest:0', '2019-01-02'], ['arrest:1', '2020-03']])
})
