import { addDays, dayOf, formatDay, parseDay } from '@/lib/domain/dates/day'
import { daysInSolarMonth, fromSolarHijri, toSolarHijri } from '@/lib/domain/dates/solar-hijri'

test.each([
  [1400, 1, 1, '2021-03-21'],
  [1399, 12, 30, '2021-03-20'],
  [1400, 1, 16, '2021-04-05'],
  [1399, 9, 12, '2020-12-02'],
  [1357, 11, 22, '1979-02-11'],
  [1304, 1, 1, '1925-03-21'],
])('%i/%i/%i is %s', (year, month, day, text) => {
  const solar = fromSolarHijri(year, month, day)
  expect(solar === null ? null : formatDay(solar)).toBe(text)
  const civil = parseDay(text)
  expect(civil === null ? null : toSolarHijri(civil)).toEqual({ year, month, day })
})

test('every day from 1900 to 2100 goes to the Solar Hijri calendar and back, each the day after the one before', () => {
  const last = dayOf(2100, 12, 31)
  const faults: string[] = []
  let before = toSolarHijri(dayOf(1899, 12, 31))
  for (let day = dayOf(1900, 1, 1); day <= last; day = addDays(day, 1)) {
    const solar = toSolarHijri(day)
    const follows = before.day === daysInSolarMonth(before.year, before.month) ? 1 : before.day + 1
    if (solar.day !== follows || fromSolarHijri(solar.year, solar.month, solar.day) !== day) faults.push(formatDay(day))
    before = solar
  }
  expect(faults).toEqual([])
})

test('the leap years of the Solar Hijri calendar are those of the Iranian calendar', () => {
  const years = Array.from({ length: 41 }, (_, index) => 1370 + index)
  const leap = years.filter((year) => fromSolarHijri(year, 12, 30) !== null)
  expect(leap).toEqual([1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408])
})

test.each([
  [1400, 12, 30],
  [1399, 7, 31],
  [1399, 13, 1],
  [1399, 0, 1],
  [1399, 1, 0],
  [1399, 1, 1.5],
  [99999, 1, 1],
  [Number.NaN, 1, 1],
])('%d/%d/%d is no day', (year, month, day) => expect(fromSolarHijri(year, month, day)).toBeNull())
