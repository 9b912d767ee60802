import { createTranslator } from 'use-intl/core'
import { formatDay } from '@/lib/domain/dates/day'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import type { Span } from '@/lib/domain/contract/span'
import { formatBareCount, formatDayCount } from '@/lib/i18n/format-count'
import { formatDayFull, formatDayLong, formatOtherDay } from '@/lib/i18n/format-day'
import { formatEdtf, formatSpan } from '@/lib/i18n/format-span'
import { loadMessages } from '@/lib/i18n/load-messages'
import type { Translate } from '@/lib/i18n/translate'

let t: Translate

beforeAll(async () => {
  t = createTranslator({ locale: 'en', messages: await loadMessages('en'), namespace: 'dates' })
})

function spanOf(edtf: string): Span {
  const parsed = parseEdtf(edtf)
  if (!parsed.ok) return { edtf, earliest: null, latest: null }
  const { earliest, latest } = parsed.date
  return {
    edtf,
    earliest: earliest === null ? null : formatDay(earliest),
    latest: latest === null ? null : formatDay(latest),
  }
}

test.each([
  ['2021-04-05', '5 April 2021'],
  ['2020-11', 'November 2020'],
  ['2020-11~', 'about November 2020'],
  ['2020', '2020'],
  ['2018?', '2018, which the source doubts'],
  ['..2021-04-05', '5 April 2021 or earlier'],
  ['../2021-04-05', '5 April 2021 or earlier'],
  ['2021-03-06..', '6 March 2021 or later'],
  ['2020-10-16/2021-04-05', 'a day between 16 October 2020 and 5 April 2021'],
  ['2020-21', 'spring 2020'],
  ['199X', 'the 1990s'],
  ['..', 'still going on'],
])('%s reads "%s"', (edtf, words) => {
  expect(formatSpan(spanOf(edtf), t)).toBe(words)
})

test('a text that is no EDTF is said by its bounds', () => {
  expect(formatSpan({ edtf: '?', earliest: '2020-01-01', latest: '2020-02-01' }, t)).toBe(
    'a day between 1 January 2020 and 1 February 2020',
  )
})

test('a day is said in both calendars, with its weekday', () => {
  expect(formatDayFull('2021-04-05', t)).toBe('Monday 5 April 2021')
  expect(formatOtherDay('2021-04-05', t)).toBe('16 Farvardin 1400')
  expect(formatOtherDay('2021-03-20', t)).toBe('30 Esfand 1399')
  expect(() => formatDayLong('5 April', t)).toThrow(RangeError)
})

test.each([
  [126, 155, '126–155 days', '126–155'],
  [171, 171, '171 days', '171'],
  [36, null, 'at least 36 days', 'at least 36'],
  [1, 1, '1 day', '1'],
  [1, null, 'at least 1 day', 'at least 1'],
])('%s to %s days keeps both bounds', (atLeast, atMost, words, bare) => {
  expect(formatDayCount({ atLeast, atMost }, t)).toBe(words)
  expect(formatBareCount({ atLeast, atMost }, t)).toBe(bare)
})

test('a date of a source is said as vague as it is recorded', () => {
  expect(formatEdtf('2021-04', t)).toBe('April 2021')
  expect(formatEdtf('2021-04-05', t)).toBe('5 April 2021')
})
