import fc from 'fast-check'
import { addDays, civilOf, dayOf } from '@/lib/domain/dates/day'
import { layBar } from '@/components/silence/bar-geometry'
import { longestSilence } from '@/components/silence/longest-silence'
import { monthsOn } from '@/components/silence/month-axis'
import { labelMonths } from '@/components/silence/axis-labels'
import { layRows } from '@/components/silence/rows-geometry'

const AS_OF = dayOf(2021, 4, 5)
const BOX = { width: 190, height: 9, scaleDays: 171, calendar: 'gregorian' as const }

test('Bars that share a scale end at one place, and the longer one begins earlier', () => {
  const raoof = layBar({ atLeast: 126, atMost: 155, since: 'contact' }, AS_OF, BOX)
  const kargar = layBar({ atLeast: 171, atMost: 171, since: 'arrest' }, AS_OF, BOX)
  expect(raoof.endX).toBe(kargar.endX)
  expect(kargar.startX).toBeLessThan(raoof.startX)
  expect([raoof.start, kargar.start]).toEqual(['slope', 'post'])
})

test('A bar stays inside its box whatever the silence, with room for the dots before it', () => {
  fc.assert(fc.property(fc.nat(900), fc.option(fc.nat(300)), (atLeast, vague) => {
    const silence = { atLeast, atMost: vague === null ? null : atLeast + vague, since: 'contact' as const }
    const bar = layBar(silence, AS_OF, { ...BOX, scaleDays: longestSilence([silence]) })
    const xs = [...bar.path.matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x))
    expect(bar.startX).toBeGreaterThanOrEqual(21)
    for (const x of xs) {
      expect(x).toBeGreaterThanOrEqual(21)
      expect(x).toBeLessThanOrEqual(188.01)
    }
  }))
})

test('A bar is cut where a month begins, and only where a day is wide enough', () => {
  const silence = { atLeast: 126, atMost: 126, since: 'arrest' as const }
  const pieces = (scaleDays: number) => layBar(silence, AS_OF, { ...BOX, scaleDays }).path.match(/M/g)?.length
  expect(pieces(126)).toBe(5)
  expect(pieces(1000)).toBe(1)
})

test('Of no silence at all the scale is one day, so that nothing is divided by nothing', () => {
  expect(longestSilence([])).toBe(1)
  expect(longestSilence([null, { atLeast: 36, atMost: null, since: 'arrest' }])).toBe(36)
})

test('The months of an axis cover its days once each, in order', () => {
  fc.assert(fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.nat(900), (from, days) => {
    const first = addDays(dayOf(1970, 1, 1), from)
    const last = addDays(first, days)
    const months = monthsOn(first, last, 'gregorian')
    expect(months[0]?.first).toBe(first)
    expect(months.at(-1)?.last).toBe(last)
    months.slice(1).forEach((month, index) => {
      expect(month.first).toBe((months[index]?.last ?? 0) + 1)
      expect(civilOf(month.first).day).toBe(1)
      expect(month.begins).toBe(true)
    })
  }))
})

const WORDS = {
  month: ({ year, month }: { year: number; month: number }, length: string, withYear: boolean) =>
    `${length === 'long' ? 'month' : 'm'}${month}${withYear ? ` ${year}` : ''}`,
  year: (year: number) => String(year),
}

test.each([
  [8, ['month11 2020', 'month12', 'month1 2021', 'month2', 'month3']],
  [1.3, ['m12', 'm1', 'm2', 'm3']],
  [0.5, ['2021']],
])('At %d px a day the months are named as they fit', (pxPerDay, texts) => {
  const months = monthsOn(dayOf(2020, 11, 1), AS_OF, 'gregorian')
  expect(labelMonths(months, pxPerDay, WORDS).map(({ text }) => text)).toEqual(expect.arrayContaining(texts))
})

test('Month rows have a row a month, dots under the possible days, and a post at the as-of day', () => {
  const { columns, rows } = layRows({ atLeast: 126, atMost: 155, since: 'contact' }, AS_OF, 'gregorian')
  expect(columns).toBe(31)
  expect(rows.map(({ month }) => month)).toEqual([11, 12, 1, 2, 3, 4])
  expect(rows[0]?.startColumns).toEqual(Array.from({ length: 30 }, (_, index) => index))
  expect(rows.slice(1).flatMap(({ startColumns }) => startColumns)).toEqual([])
  expect(rows.map(({ endColumn }) => endColumn)).toEqual([null, null, null, null, null, 4])
})

test('Month rows put the post of an arrest on its day', () => {
  const { rows } = layRows({ atLeast: 171, atMost: 171, since: 'arrest' }, AS_OF, 'gregorian')
  expect(rows[0]).toMatchObject({ year: 2020, month: 10, startColumn: 15, startColumns: [] })
  expect(rows.slice(1).every(({ startColumn }) => startColumn === null)).toBe(true)
})

test('A silence of years has a row a year of weeks', () => {
  const { unit, columns, rows } = layRows({ atLeast: 900, atMost: 900, since: 'arrest' }, AS_OF, 'gregorian')
  expect([unit, columns]).toEqual(['week', 53])
  expect(rows.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021])
  expect(rows.flatMap(({ strokes }) => strokes).every(({ position }) => position >= 0 && position < 53)).toBe(true)
})
