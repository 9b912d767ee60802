import { civilDayOf } from '@/lib/clock'
import { formatDay } from '@/lib/domain/dates/day'

// Asked twice: the second answer is kept from the first.
test.each([
  ['2021-04-04T19:29:59.999Z', '2021-04-04'],
  ['2021-04-04T19:30:00.000Z', '2021-04-05'],
  ['2021-04-04T19:44:59.999Z', '2021-04-05'],
  ['2026-03-21T20:29:59.999Z', '2026-03-21'],
  ['2026-03-21T20:30:00.000Z', '2026-03-22'],
])('%s is %s in Tehran, with its summer time until 2022', (instant, day) => {
  expect([civilDayOf(new Date(instant)), civilDayOf(new Date(instant))].map(formatDay)).toEqual([day, day])
})
