import fc from 'fast-check'
import { teamSql } from '@/lib/db/team'
import { addDays, type Day, formatDay } from '@/lib/domain/dates/day'
import { type MonthCalendar, monthStartsTo } from '@/lib/domain/statistics/month-starts'
import { type CaseFilter, EVERY_CASE } from '@/lib/open/case-query'
import { listCases } from '@/lib/open/list-cases'
import { readMap } from '@/lib/open/read-map'
import { readStatistics } from '@/lib/open/statistics/read-statistics'
import { HELD_STATUSES, isHeld, LEVELS, STATUSES } from '@/lib/domain/vocabulary'
import { inventSet } from '@/tests/bench/invented-set'
import { takeTestDatabase } from '@/tests/factories/take-database'
import { day, importInto } from '../records/exchange'

const ON = day('2021-04-05')
const PRISONS = ['p-1', 'none']

takeTestDatabase()
beforeAll(async () => {
  const result = await importInto(teamSql(), inventSet(150))
  if (!result.ok) throw new Error(JSON.stringify(result))
  const map = await readMap(ON)
  PRISONS.splice(0, 1, ...map.features.slice(0, 3).map(({ properties }) => properties.id))
})

const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values), { nil: null, freq: 2 })

const filters: fc.Arbitrary<CaseFilter> = fc.record({
  statuses: fc.oneof(fc.constant(null), fc.constant(HELD_STATUSES), fc.subarray([...STATUSES], { minLength: 1 })),
  prison: fc.option(fc.nat({ max: 3 }), { nil: null, freq: 2 })
    .map((place) => (place === null ? null : (PRISONS[place] ?? null))),
  levels: fc.option(fc.subarray([...LEVELS], { minLength: 1 }), { nil: null, freq: 2 }),
  sex: maybe(['female', 'male']),
  nationality: maybe(['IR', 'GB']),
  search: fc.constant(null),
})
const days: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 4000 }).map((back) => addDays(ON, -back))
const calendars = fc.constantFrom<MonthCalendar>('gregorian', 'solar_hijri')

function monthsTo(until: Day, count: number, calendar: MonthCalendar = 'gregorian') {
  return { starts: monthStartsTo(until, count, calendar), until }
}

async function countListed(filter: CaseFilter, asOf: Day) {
  const { total, held } = await listCases(filter, asOf, { limit: 1, after: null })
  return { total, held }
}

test('for any filter and day, each statistic of people sums to what the list counts', async () => {
  await fc.assert(fc.asyncProperty(filters, days, calendars, async (filter, asOf, calendar) => {
    const found = await readStatistics({ filter, asOf }, monthsTo(asOf, 6, calendar))
    const listed = await countListed(filter, asOf)
    const sumOf = (rows: readonly { people: number }[]) => rows.reduce((sum, { people }) => sum + people, 0)
    const { silence, sentences, health } = found
    expect({
      total: found.status.total,
      byStatus: sumOf(found.status.statuses),
      held: [
        found.status.held, found.heldOver.at(-1)?.total, sumOf(found.prisons), silence.held, health.held,
        sentences.death + sentences.otherSentence + sentences.notKnown
          + sentences.bands.reduce((sum, { certain }) => sum + certain, 0),
      ],
    }).toEqual({ total: listed.total, byStatus: listed.total, held: Array.from({ length: 6 }, () => listed.held) })
    const certain = silence.bands.reduce((sum, band) => sum + band.certain, 0)
    expect(certain + silence.notStated).toBeLessThanOrEqual(listed.held)
    expect(sumOf(health.rows)).toBe(health.people)
  }), { numRuns: 60 })
})

test('days of silence are counted as the list says them, bounds and all, and so is who has none', async () => {
  await fc.assert(fc.asyncProperty(filters, days, async (filter, asOf) => {
    const { silence } = await readStatistics({ filter, asOf }, monthsTo(asOf, 1))
    const { rows } = await listCases(filter, asOf, { limit: 500, after: null })
    const held = rows.filter(({ status }) => isHeld(status))
    const counted = held.flatMap((row) => row.silence ?? [])
    expect(silence.notStated).toBe(held.length - counted.length)
    for (const { from, to, certain, possible } of silence.bands) {
      const isWithin = (count: number | null) => count !== null && count >= from && (to === null || count < to)
      const sure = counted.filter(({ atLeast, atMost }) => isWithin(atLeast) && (isWithin(atMost) || to === null))
      const reached = counted.filter(({ atLeast, atMost }) => (to === null || atLeast < to) && (atMost ?? from) >= from)
      const expected = { from, certain: sure.length, possible: reached.length - sure.length }
      expect({ from, certain, possible }).toEqual(expected)
    }
  }), { numRuns: 30 })
})

test('on each day of a series, the list of that day counts as many people held', async () => {
  await fc.assert(fc.asyncProperty(filters, days, calendars, async (filter, asOf, calendar) => {
    const { heldOver } = await readStatistics({ filter, asOf }, monthsTo(asOf, 12, calendar))
    for (const on of heldOver) {
      const { held } = await countListed(filter, day(on.day))
      expect({ on: on.day, held: on.total }).toEqual({ on: on.day, held })
      expect(Object.values(on.levels).reduce((sum, people) => sum + people, 0)).toBe(on.total)
    }
  }), { numRuns: 12 })
})

test('without a filter, the prisons and the place that is not known are those of the map, with its levels', async () => {
  await fc.assert(fc.asyncProperty(days, async (asOf) => {
    const [found, map] = await Promise.all([
      readStatistics({ filter: EVERY_CASE, asOf }, monthsTo(asOf, 1)), readMap(asOf),
    ])
    const onMap = map.features.filter(({ properties }) => properties.total > 0)
      .map(({ properties: { id, total } }) => [id, total] as const)
    const placed = found.prisons.flatMap(({ prison, people }) => (prison ? [[prison.id, people] as const] : []))
    expect(new Map(placed)).toEqual(new Map(onMap))
    expect(found.prisons.find(({ prison }) => prison === null)?.people ?? 0).toBe(map.unplaced)
    if (map.unplaced > 0) return
    const now = found.heldOver.at(-1)
    for (const level of LEVELS) {
      expect(now?.levels[level]).toBe(map.features.reduce((sum, { properties }) => sum + properties[level], 0))
    }
  }), { numRuns: 40 })
})

test('a month that is asked for in another calendar begins where that calendar says', async () => {
  const { heldOver, arrests } = await readStatistics({ filter: EVERY_CASE, asOf: ON }, monthsTo(ON, 2, 'solar_hijri'))
  // 1 Esfand 1399, 1 Farvardin 1400, 16 Farvardin 1400.
  expect(heldOver.map((on) => on.day)).toEqual(['2021-02-19', '2021-03-21', formatDay(ON)])
  expect(arrests.months.map(({ from, to }) => [from, to])).toEqual([
    ['2021-02-19', '2021-03-20'], ['2021-03-21', '2021-04-05'],
  ])
})

test.each<[string, MonthCalendar]>([
  ['0001-01-01', 'gregorian'], ['0600-01-01', 'solar_hijri'], ['0630-01-01', 'solar_hijri'],
])(
  'as of %s, long before the record and near the beginning of the %s calendar, nobody is counted', async (text, calendar) => {
    const found = await readStatistics({ filter: EVERY_CASE, asOf: day(text) }, monthsTo(day(text), 120, calendar))
    expect([found.status.held, found.heldOver.at(-1)]).toEqual([0, expect.objectContaining({ day: text, total: 0 })])
  },
)
