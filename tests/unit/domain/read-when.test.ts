import { readWhen } from '@/lib/domain/dates/typed/read-when'
import { dayOf } from '@/lib/domain/dates/day'

const ON = dayOf(2021, 4, 5)

test('a day typed in Persian is shown in both calendars, with the days since', () => {
  expect(readWhen('۱۰ فروردین ۱۴۰۰', ON)).toEqual({
    kind: 'read',
    when: {
      edtf: '2021-03-30', calendar: 'solar_hijri', gregorian: { earliest: '2021-03-30', latest: '2021-03-30' },
      solarHijri: { earliest: { year: 1400, month: 1, day: 10 }, latest: { year: 1400, month: 1, day: 10 } },
      days: { atLeast: 6, atMost: 6 },
    },
  })
})

test('a month is shown by its first and last day, and its days since as bounds', () => {
  expect(readWhen('November 2020', ON)).toMatchObject({
    when: { edtf: '2020-11', gregorian: { earliest: '2020-11-01', latest: '2020-11-30' }, days: { atLeast: 126, atMost: 155 } },
  })
})

test('what is open stays open, and what lies ahead has no days since', () => {
  expect(readWhen('before 5 April 2021', ON)).toMatchObject({
    when: { gregorian: { earliest: null, latest: '2021-04-04' }, solarHijri: { earliest: null }, days: { atLeast: 1, atMost: null } },
  })
  expect(readWhen('2021-05-01', ON)).toMatchObject({ when: { days: null } })
})

test('what has two readings is asked about, with the days of each', () => {
  expect(readWhen('3/4/2021', ON)).toMatchObject({
    kind: 'ask', reason: 'day_or_month_first',
    readings: [
      { edtf: '2021-04-03', because: 'day_first', days: { atLeast: 2, atMost: 2 } },
      { edtf: '2021-03-04', because: 'month_first', days: { atLeast: 32, atMost: 32 } },
    ],
  })
})

test('what cannot be read is refused with the reason', () => {
  expect(readWhen('30 February 2021', ON)).toEqual({ kind: 'refused', reason: 'no_such_day' })
})
