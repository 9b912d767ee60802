import fc from 'fast-check'
import type { Span } from '@/lib/domain/contract/span'
import { addDays, dayOf, type Day } from '@/lib/domain/dates/day'
import { packSpan, stretchOf, unpackEdge } from '@/lib/domain/timeline/edge'
import { ticksOf } from '@/lib/domain/timeline/ticks'
import { fractionOf, outlineOf, xOf, type TimeAxis } from '@/lib/domain/timeline/time-axis'
import { chooseWindow, fitWindow, panWindow, zoomWindow } from '@/lib/domain/timeline/window'

const ON = dayOf(2021, 4, 5)
const axis: TimeAxis = { from: dayOf(2021, 1, 1), to: dayOf(2021, 4, 10), width: 1000, rightToLeft: false }
const mirrored: TimeAxis = { ...axis, rightToLeft: true }
const day = fc.integer({ min: 0, max: 20_000 }).map((value) => value as Day)

function span(earliest: string | null, latest: string | null): Span {
  return { edtf: '', earliest, latest }
}

describe('a day on the axis', () => {
  test('lies where its share of the days says, and a day is as wide as any other', () => {
    expect([xOf(axis, axis.from), xOf(axis, addDays(axis.to, 1))]).toEqual([0, 1000])
    expect(xOf(axis, addDays(axis.from, 50))).toBe(500)
    expect(fractionOf(axis, addDays(axis.from, -100))).toBe(-1)
  })

  test('is mirrored where the reader goes from right to left', () => {
    fc.assert(fc.property(day, (at) => {
      expect(xOf(axis, at) + xOf(mirrored, at)).toBeCloseTo(1000, 0)
    }))
  })
})

describe('a vague date', () => {
  test.each([
    [span('2021-01-11', '2021-01-11'), dayOf(2021, 1, 11), { earliest: dayOf(2021, 1, 11), latest: dayOf(2021, 1, 11), open: false }],
    [span('2021-01-01', '2021-01-31'), [dayOf(2021, 1, 1), dayOf(2021, 1, 31)], { earliest: dayOf(2021, 1, 1), latest: dayOf(2021, 1, 31), open: false }],
    [span(null, '2021-01-31'), [null, dayOf(2021, 1, 31)], { earliest: dayOf(2021, 1, 31), latest: dayOf(2021, 1, 31), open: true }],
    [span('2021-04-01', null), [dayOf(2021, 4, 1), null], { earliest: dayOf(2021, 4, 1), latest: ON, open: false }],
    [span('2021-01-01', '2021-12-31'), [dayOf(2021, 1, 1), dayOf(2021, 12, 31)], { earliest: dayOf(2021, 1, 1), latest: ON, open: false }],
    [span(null, null), [null, null], null],
  ])('%j is packed, and drawn up to the day shown', (from, packed, edge) => {
    expect(packSpan(from)).toEqual(packed)
    expect(unpackEdge(packSpan(from), ON)).toEqual(edge)
  })

  test('is a slope as long as its days, and a known day an upright edge', () => {
    const vague = stretchOf([dayOf(2021, 1, 11), dayOf(2021, 1, 31)], dayOf(2021, 2, 9), ON)
    expect(vague && outlineOf(vague, axis, 4, 20)).toBe('M100 20L300 4H400L400 20z')
    expect(vague && outlineOf(vague, mirrored, 4, 20)).toBe('M900 20L700 4H600L600 20z')
    const ends = stretchOf(dayOf(2021, 1, 11), [dayOf(2021, 1, 20), dayOf(2021, 1, 30)], ON)
    expect(ends && outlineOf(ends, axis, 4, 20)).toBe('M100 20L100 4H300L200 20z')
  })

  test('of a stay that is known from its end alone begins before, with no slope and with dots', () => {
    const move = [dayOf(2021, 1, 11), dayOf(2021, 1, 31)] as [number, number]
    const first = dayOf(2021, 1, 11)
    expect(stretchOf(move, move, ON)?.from).toEqual({ earliest: first, latest: first, open: true })
  })

  test('never ends before it begins, whatever is on record', () => {
    const vague = fc.tuple(fc.option(day), fc.option(day)).map(([a, b]): [number | null, number | null] => {
      return a !== null && b !== null && a > b ? [b, a] : [a, b]
    })
    const edge = fc.oneof(day, vague)
    fc.assert(fc.property(edge, fc.option(edge), day, (from, to, asOf) => {
      const drawn = stretchOf(from, to, asOf)
      if (drawn === null) return
      expect(drawn.from.earliest).toBeLessThanOrEqual(drawn.from.latest)
      expect(drawn.to.earliest).toBeLessThanOrEqual(drawn.to.latest)
      expect(drawn.from.earliest).toBeLessThanOrEqual(drawn.to.earliest)
      expect(drawn.to.latest).toBeLessThanOrEqual(asOf)
    }))
  })
})

describe('a window of days', () => {
  test('that nobody asked for holds most of the starts, and no more time than it must', () => {
    const starts = [10, 20, 30, 100, 4000].map((ago) => addDays(ON, -ago))
    expect(chooseWindow(starts, ON)).toEqual({ from: addDays(ON, -182), to: ON })
    const older = [300, 300, 300, 300].map((ago) => addDays(ON, -ago))
    expect(chooseWindow(older, ON)).toEqual({ from: addDays(ON, -365), to: ON })
    expect(chooseWindow([], ON)).toEqual({ from: addDays(ON, -182), to: ON })
  })

  test('is never after the day shown, shorter than a month or turned about, however it is moved', () => {
    const window = fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b) as Day, to: Math.max(a, b) as Day }))
    const factors = fc.double({ min: 0.1, max: 10, noNaN: true })
    const anchors = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(fc.property(window, factors, anchors, (asked, factor, anchor) => {
      const shown = fitWindow(asked, ON)
      const moved = [shown, zoomWindow(shown, factor, anchor, ON), panWindow(shown, anchor - 0.5, ON)]
      for (const { from, to } of moved) {
        expect(to).toBeLessThanOrEqual(ON)
        expect(to - from).toBeGreaterThanOrEqual(30)
      }
    }))
  })

  test('grows about the day under the hand', () => {
    const shown = { from: dayOf(2020, 1, 1), to: dayOf(2020, 4, 9) }
    const closer = zoomWindow(shown, 0.5, 0.5, ON)
    expect([closer.from - shown.from, shown.to - closer.to]).toEqual([25, 25])
    expect(zoomWindow(shown, 2, 1, dayOf(2020, 4, 9)).to).toBe(shown.to)
  })
})

describe('the days that an axis names', () => {
  const named = (from: Day, to: Day, calendar: 'gregorian' | 'solar' = 'gregorian') =>
    ticksOf({ from, to }, calendar, 8).map(({ year, month, day: date, says, opensYear }) => {
      return `${says} ${year}-${month}-${date}${opensYear ? ' with its year' : ''}`
    })

  test('are months, quarters or years, as there is room', () => {
    expect(named(dayOf(2020, 11, 3), dayOf(2021, 4, 5))).toEqual([
      'month 2020-12-1 with its year', 'month 2021-1-1 with its year', 'month 2021-2-1', 'month 2021-3-1', 'month 2021-4-1',
    ])
    expect(named(dayOf(2019, 7, 1), dayOf(2021, 4, 5))[0]).toBe('month 2019-7-1 with its year')
    expect(named(dayOf(2011, 4, 6), ON)).toEqual([
      'year 2012-1-1', 'year 2014-1-1', 'year 2016-1-1', 'year 2018-1-1', 'year 2020-1-1',
    ])
  })

  test('are days within a short window', () => {
    expect(named(dayOf(2021, 3, 5), ON)).toEqual(['day 2021-3-11 with its year', 'day 2021-3-21', 'day 2021-4-1'])
  })

  test('begin months of the calendar of the reader', () => {
    expect(named(dayOf(2021, 1, 1), ON, 'solar').slice(0, 3)).toEqual([
      'month 1399-11-1 with its year', 'month 1399-12-1', 'month 1400-1-1 with its year',
    ])
  })

  test('are few in any window', () => {
    fc.assert(fc.property(day, fc.integer({ min: 30, max: 36_000 }), (from, days) => {
      const ticks = ticksOf({ from, to: addDays(from, days) }, 'gregorian', 8)
      expect(ticks.length).toBeLessThanOrEqual(10)
    }))
  })
})
