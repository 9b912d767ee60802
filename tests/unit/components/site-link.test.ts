import { linkTo, type Reading } from '@/components/site/reading'
import { parseDay } from '@/lib/domain/dates/day'

const day = parseDay('2020-12-15')
if (day === null) throw new Error('no day')
const reading: Reading = { locale: 'en', asOf: day, today: day, pinned: false }

test('a link says the day only where the address does', () => {
  expect(linkTo(reading, '/cases')).toBe('/en/cases')
  expect(linkTo({ ...reading, pinned: true }, '/cases')).toBe('/en/cases?asOf=2020-12-15')
})

test('a link leaves out filters that are not set', () => {
  expect(linkTo(reading, '/cases', { q: '', status: 'held', prison: null })).toBe('/en/cases?status=held')
  expect(linkTo(reading, '')).toBe('/en')
})
