import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { addDays, civilOf, dayOf, formatDay, parseDay, weekdayOf, type Day } from '@/lib/domain/dates/day'
import { addMonths } from '@/lib/domain/dates/months'

const anyDay = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) }).map((day) => day as Day)

test('day 0 is the first of January 1970, and days before it are negative', () => {
  expect(dayOf(1970, 1, 1)).toBe(0)
  expect(dayOf(1969, 12, 31)).toBe(-1)
  expect(formatDay(addDays(dayOf(2020, 2, 28), 1))).toBe('2020-02-29')
})

test('a day survives being written and read, in either form', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const { year, month, day: dayOfMonth } = civilOf(day)
      expect(dayOf(year, month, dayOfMonth)).toBe(day)
      expect(parseDay(formatDay(day))).toBe(day)
    }),
  )
})

test('the calendar agrees with the one of the ISO standard as the language knows it', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const reference = new Date(day * 86_400_000)
      expect(formatDay(day)).toBe(reference.toISOString().slice(0, 10))
      expect(weekdayOf(day)).toBe((reference.getUTCDay() + 6) % 7)
    }),
  )
})

test.each([
  '2021-02-29', '2021-13-01', '2021-00-10', '2021-04-31', '21-04-05', '2021-4-5', '2021-04-05T00:00', '', ' 2021-04-05',
  '0000-01-01',
])('"%s" is no day', (text) => expect(parseDay(text)).toBeNull())

test.each([
  ['2021-01-31', 1, '2021-02-28'],
  ['2020-01-31', 1, '2020-02-29'],
  ['2021-04-05', 132, '2032-04-05'],
  ['2021-03-31', -1, '2021-02-28'],
  ['2020-12-15', 13, '2022-01-15'],
])('%s and %i months is %s', (from, months, to) => {
  expect(formatDay(addMonths(parseDay(from) ?? dayOf(1, 1, 1), months))).toBe(to)
})

test.each(['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Tehran', 'UTC'])('day counts are the same in %s', (zone) => {
  const script = join(__dirname, '../../support/print-silence.ts')
  const printed = execFileSync(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, TZ: zone }, encoding: 'utf8',
  })
  expect(JSON.parse(printed)).toEqual({ zone, days: 20814, atLeast: 126, atMost: 155, weekday: 0 })
})
