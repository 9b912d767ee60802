import fc from 'fast-check'
import { formatDay, dayOf, parseDay, type Day } from '@/lib/domain/dates/day'
import { parseEdtf, spanBetween } from '@/lib/domain/dates/edtf'
import { parseWithLibrary } from '@/lib/domain/dates/edtf-slow'
import { vague } from '@/tests/factories/an-event'

const text = (day: Day | null) => (day === null ? null : formatDay(day))

test.each([
  ['2020', '2020-01-01', '2020-12-31', 'year'],
  ['2020-11', '2020-11-01', '2020-11-30', 'month'],
  ['2020-11-05', '2020-11-05', '2020-11-05', 'day'],
  ['2020-11~', '2020-11-01', '2020-11-30', 'month'],
  ['2018?', '2018-01-01', '2018-12-31', 'year'],
  ['2020-10-16/2021-04-05', '2020-10-16', '2021-04-05', 'interval'],
  ['2020-10~/2021-03', '2020-10-01', '2021-03-31', 'interval'],
  ['..2021-04-05', null, '2021-04-05', 'before'],
  ['../2021-04', null, '2021-04-30', 'before'],
  ['2021-03-06..', '2021-03-06', null, 'after'],
  ['2021-03/..', '2021-03-01', null, 'after'],
  ['202X', '2020-01-01', '2029-12-31', 'decade'],
  ['19XX', '1900-01-01', '1999-12-31', 'century'],
  ['2020-XX', '2020-01-01', '2020-12-31', 'year'],
  ['2020-11-XX', '2020-11-01', '2020-11-30', 'month'],
  ['2020-21', '2020-01-01', '2020-12-31', 'season'],
  ['2020-24', '2020-01-01', '2021-02-28', 'season'],
])('%s may be %s to %s', (edtf, earliest, latest, precision) => {
  const date = vague(edtf)
  expect(date).toMatchObject({ edtf, precision })
  expect([text(date.earliest), text(date.latest)]).toEqual([earliest, latest])
})

test.each([
  ['2020-11~', true, false],
  ['2018?', false, true],
  ['2018%', true, true],
  ['2018', false, false],
  ['2020-10~/2021-03?', true, true],
])('the qualifier of %s sets flags and widens nothing', (edtf, approximate, uncertain) => {
  const { earliest, latest, ...date } = vague(edtf)
  const plain = vague(edtf.replace(/[?~%]/g, ''))
  expect(date).toMatchObject({ approximate, uncertain })
  expect([earliest, latest]).toEqual([plain.earliest, plain.latest])
})

test.each([
  '', '..', '../..', '2021-02-29', '1900-02-29', '2021-02-30', '2021-13', '5 April 2021', '2021/..2022', '2021-04-05T10:00', 'Y12021', '-0044',
  '1985/', '/1985', '2021-04-05/2021-04-01', '0000', '2020-~11', '{2020,2021}', '20', '2021-4-5', '../', 'null',
])('"%s" is refused with a reason', (edtf) => {
  const parsed = parseEdtf(edtf)
  expect(parsed.ok).toBe(false)
  if (!parsed.ok) expect(parsed.reason).toMatch(/^[a-z_]+$/)
})

test('the fast path reads every plain date as the library does', () => {
  const year = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, '0'))
  const part = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'))
  const month = fc.tuple(year, part(13)).map((parts) => parts.join('-'))
  const plain = fc.oneof(year, month, fc.tuple(month, part(32)).map((parts) => parts.join('-')))
  fc.assert(
    fc.property(plain, fc.constantFrom('', '?', '~', '%'), (date, qualifier) => {
      fc.pre(!/-02-29$/.test(date) || parseDay(date) !== null)
      const fast = parseEdtf(`${date}${qualifier}`)
      const slow = parseWithLibrary(`${date}${qualifier}`)
      expect(fast.ok).toBe(!('reason' in slow))
      if (fast.ok) expect(fast.date).toEqual({ edtf: `${date}${qualifier}`, ...slow })
    }),
    { numRuns: 500 },
  )
})

test('a derived span is written so that it reads as exactly the same days', () => {
  const day = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 1, 1) }).map((value) => value as Day)
  const bounds = fc.tuple(fc.option(day), fc.option(fc.integer({ min: 0, max: 800 })))
  fc.assert(
    fc.property(bounds, day, ([earliest, length], end) => {
      const stop = earliest === null || length === null ? null : ((earliest + length) as Day)
      const latest = earliest === null ? end : stop
      const span = spanBetween(earliest, latest)
      expect(parseEdtf(span.edtf)).toEqual({ ok: true, date: span })
    }),
  )
})

test('a whole month, a whole year and one day are written as such', () => {
  expect(spanBetween(dayOf(2020, 2, 1), dayOf(2020, 2, 29)).edtf).toBe('2020-02')
  expect(spanBetween(dayOf(2020, 1, 1), dayOf(2020, 12, 31)).edtf).toBe('2020')
  expect(spanBetween(dayOf(2020, 1, 1), dayOf(2020, 1, 1)).edtf).toBe('2020-01-01')
  expect(() => spanBetween(null, null)).toThrow(RangeError)
})
