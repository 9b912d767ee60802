import { dayOf } from '@/lib/domain/dates/day'
import { readTypedDate } from '@/lib/domain/dates/typed/read-typed-date'
import type { Calendar, TypedReading } from '@/lib/domain/dates/typed/typed-reading'

const today = dayOf(2021, 4, 5)

function read(text: string, calendar?: Calendar): TypedReading {
  return readTypedDate(text, calendar ? { today, calendar } : { today })
}

function readings(text: string, calendar?: Calendar): string[] {
  const reading = read(text, calendar)
  return reading.kind === 'ask' ? reading.readings.map(({ date, because }) => `${date.edtf} ${because}`) : []
}

const supplied = (edtf: string) => `${edtf} year_supplied`

test.each([
  ['01/02/2020', 'day_or_month_first', ['2020-02-01 day_first', '2020-01-02 month_first']],
  ['۵/۸/۱۳۹۹', 'day_or_month_first', ['2020-10-26 day_first', '2020-07-29 month_first']],
  ['before 01/02/2020', 'day_or_month_first', ['..2020-01-31 day_first', '..2020-01-01 month_first']],
  [
    'between 01/02/2020 and 03/04/2020',
    'day_or_month_first',
    ['2020-02-01/2020-04-03 day_first', '2020-01-02/2020-03-04 month_first'],
  ],
  ['18 Dey', 'year_missing', ['2021-01-07 year_supplied', '2020-01-08 year_supplied', '2019-01-08 year_supplied']],
  ['Thursday 18 Dey', 'year_missing', ['2021-01-07 year_supplied', '2015-01-08 year_supplied']],
  ['۱۸ دی', 'year_missing', ['2021-01-07 year_supplied', '2020-01-08 year_supplied', '2019-01-08 year_supplied']],
  ['6 April', 'year_missing', ['2020-04-06 year_supplied', '2019-04-06 year_supplied', '2018-04-06 year_supplied']],
  ['5 avril', 'year_missing', ['2021-04-05 year_supplied', '2020-04-05 year_supplied', '2019-04-05 year_supplied']],
  ['29 February', 'year_missing', ['2020-02-29 year_supplied', '2016-02-29 year_supplied', '2012-02-29 year_supplied']],
  ['noviembre', 'year_missing', ['2020-11 year_supplied', '2019-11 year_supplied', '2018-11 year_supplied']],
  ['March 2020 to May', 'year_missing', ['2020-03/2020-05 as_written', '2020-03/2021-05 as_written']],
  ['April 5-12', 'year_missing', ['2021-04-05/2021-04-12', '2020-04-05/2020-04-12', '2019-04-05/2019-04-12'].map(supplied)],
  ['5 Aban 99', 'two_digit_year', ['2020-10-26 century_supplied']],
  ['99/8/5', 'two_digit_year', ['1999-08-05 century_supplied', '2020-10-26 century_supplied']],
  ['سال ۹۹', 'two_digit_year', ['1999 century_supplied', '2020-03-20/2021-03-20 century_supplied']],
  ['the 80s', 'two_digit_year', ['198X century_supplied', '2001-03-21/2011-03-20 century_supplied']],
  [
    'Farvardin 21',
    'year_missing',
    [
      '2020-04-09 number_is_day',
      '2019-04-10 number_is_day',
      '2018-04-10 number_is_day',
      '1942-03-21/1942-04-20 number_is_year',
    ],
  ],
  ['2020-21', 'season_or_years', ['2020/2021 span_of_years', '2020-21 number_is_season']],
  ['2010/12', 'month_or_years', ['2010-12 number_is_month', '2010/2012 span_of_years']],
  ['2019/20', 'month_or_years', ['2019/2020 span_of_years']],
  ['5 Aban 2020', 'calendars_mixed', ['2020-10-26 within_that_year']],
  ['Dey 2020', 'calendars_mixed', ['2020-12-21/2021-01-19 within_that_year', '2019-12-22/2020-01-20 within_that_year']],
  ['between May and March 2020', 'year_of_start', ['2019-05/2020-03 as_written']],
  ['28 Esfand to 3 Farvardin 1400', 'year_of_start', ['2021-03-18/2021-03-23 as_written']],
])('%s is asked about: %s', (text, reason, expected) => {
  expect(read(text)).toMatchObject({ kind: 'ask', reason })
  expect(readings(text)).toEqual(expected)
})

test.each([
  ['5/6/99', 'solar_hijri', ['2020-08-26 day_first', '2020-07-27 month_first']],
  ['5/6/99', 'gregorian', ['1999-06-05 day_first', '1999-05-06 month_first']],
  ['20/3', 'gregorian', ['2021-03-20 day_first', '2020-03-20 day_first', '2019-03-20 day_first']],
] as const)('%s is asked about in the calendar that was chosen, %s', (text, calendar, expected) => {
  expect(readings(text, calendar)).toEqual(expected)
})

test.each([
  ['', 'empty'],
  [' \u200c ', 'empty'],
  ['5 April 2021 '.repeat(30), 'too_long'],
  ['31 April 2021', 'no_such_day'],
  ['29/02/2021', 'no_such_day'],
  ['2021-02-29', 'no_such_day'],
  ['..2021-02-30', 'no_such_day'],
  ['30 Esfand 1400', 'no_such_day'],
  ['۱۴۰۰/۱۲/۳۰', 'no_such_day'],
  ['31 Aban', 'no_such_day'],
  ['2021-13-01', 'no_such_month'],
  ['13/2021', 'no_such_month'],
  ['5', 'month_missing'],
  ['between 5 and 7', 'month_missing'],
  ['1799', 'year_out_of_range'],
  ['2201', 'year_out_of_range'],
  ['1178', 'year_out_of_range'],
  ['1579', 'year_out_of_range'],
  ['5 Aban 1600', 'year_out_of_range'],
  ['1700-05-05', 'year_out_of_range'],
  ['after 2200', 'year_out_of_range'],
  ['2020 SH', 'calendars_differ'],
  ['12 رمضان 1442', 'lunar_calendar'],
  ['5 Ramadan 1442', 'lunar_calendar'],
  ['Tuesday 5 April 2021', 'weekday_differs'],
  ['7 to 5 April 2021', 'ends_before_it_begins'],
  ['2021 to 2020', 'ends_before_it_begins'],
  ['after 5 April 2021 and before 6 April 2021', 'ends_before_it_begins'],
  ['Monday', 'not_a_date'],
  ['constructor', 'not_a_date'],
  ['about', 'not_a_date'],
  ['?', 'not_a_date'],
  ['..', 'not_a_date'],
  ['to 2020', 'not_a_date'],
  ['2020 to', 'not_a_date'],
  ['5 and 7 April 2021', 'not_a_date'],
  ['5 April 5 May', 'not_a_date'],
  ['5 in 2020', 'not_a_date'],
  ['5 2020 April', 'not_a_date'],
  ['5 – April 2021', 'not_a_date'],
  ['April to 7, 2021', 'not_a_date'],
  ['2020/1399', 'not_a_date'],
  ['2020/11-05', 'not_a_date'],
  ['1/1/1/2020', 'not_a_date'],
  ['5 April 2021, 14:30', 'not_a_date'],
  ['5² April 2021', 'not_a_date'],
  ['5 April 2021, says his brother', 'not_a_date'],
  ['a 5 de abril de 2021', 'not_a_date'],
])('%s is not read: %s', (text, reason) => {
  expect(read(text)).toEqual({ kind: 'refused', reason })
})
