import fc from 'fast-check'
import { dateIn, firstOfMonth, solarUnitOf, type SolarUnit } from '@/lib/domain/dates/calendar'
import { addDays, dayOf } from '@/lib/domain/dates/day'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import { extentOf } from '@/lib/domain/dates/typed/extent'

const year = fc.integer({ min: 1280, max: 1470 })

/** What the days of a typed Solar Hijri date are recognised as. */
function recognised(part: Omit<Parameters<typeof extentOf>[0], 'because'>, inYear: number): SolarUnit | null {
  const extent = extentOf({ ...part, because: 'as_written' }, 'solar_hijri', inYear)
  if ('refused' in extent) throw new Error(extent.refused)
  const parsed = parseEdtf(extent.edtf)
  if (!parsed.ok || parsed.date.earliest === null || parsed.date.latest === null) throw new Error(extent.edtf)
  return solarUnitOf(parsed.date.earliest, parsed.date.latest)
}

test('a month, season, year or decade that was typed in the Solar calendar is known again by its days', () => {
  fc.assert(fc.property(year, fc.integer({ min: 1, max: 12 }), (inYear, month) => {
    expect(recognised({ month }, inYear)).toEqual({ unit: 'month', year: inYear, month })
    const season = Math.ceil(month / 3)
    expect(recognised({ season }, inYear)).toEqual({ unit: 'season', year: inYear, season })
    expect(recognised({}, inYear)).toEqual({ unit: 'year', year: inYear })
    const decade = inYear - (inYear % 10)
    expect(recognised({ decade: true }, decade)).toEqual({ unit: 'decade', year: decade })
  }))
})

test('days that are no whole unit, or are one of the other calendar, are none', () => {
  expect(solarUnitOf(dayOf(2020, 11, 1), dayOf(2020, 11, 30))).toBeNull()
  expect(solarUnitOf(dayOf(2020, 10, 22), dayOf(2020, 11, 19))).toBeNull()
  expect(solarUnitOf(dayOf(2020, 10, 23), dayOf(2020, 11, 20))).toBeNull()
  // Three months from Ordibehesht on, and a year from Tir on.
  expect(solarUnitOf(dayOf(2020, 4, 20), dayOf(2020, 7, 21))).toBeNull()
  expect(solarUnitOf(dayOf(2020, 6, 21), dayOf(2021, 6, 21))).toBeNull()
})

test.each(['gregorian', 'solar_hijri'] as const)('the months of the %s calendar follow each other without a gap', (calendar) => {
  fc.assert(fc.property(fc.integer({ min: -30_000, max: 40_000 }), (count) => {
    const { year: inYear, month, day } = dateIn(calendar, addDays(dayOf(1970, 1, 1), count))
    const [first, next] = [firstOfMonth(calendar, inYear, month), firstOfMonth(calendar, inYear, month + 1)]
    expect(addDays(first, day - 1)).toBe(addDays(dayOf(1970, 1, 1), count))
    expect(next - first).toBeGreaterThanOrEqual(day)
    expect(dateIn(calendar, next).day).toBe(1)
  }))
})
