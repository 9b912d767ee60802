import fc from 'fast-check'
import { closeOpenSql } from '@/lib/db/open'
import { closeTeam, teamSql } from '@/lib/db/team'
import { addDays } from '@/lib/domain/dates/day'
import { HELD_STATUSES, LEVELS } from '@/lib/domain/vocabulary'
import { inventFiles } from '@/lib/files/invented/invented-files'
import { type CaseFilter, EVERY_CASE } from '@/lib/open/case-query'
import { listCases } from '@/lib/open/list-cases'
import { readCountry, readMap } from '@/lib/open/read-map'
import { readTotals } from '@/lib/open/read-totals'
import { importFiles } from '@/lib/records/import-files'
import { createTestDatabase } from '@/tests/factories/database'
import { seededRules } from '@/tests/factories/some-rules'
import { dayOf } from './appeal'

const LAST = dayOf('2021-04-05')
const PEOPLE = 120
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  const lines = inventFiles({ seed: 11, cases: PEOPLE, until: LAST })
  const files = new Map([...lines].map(([name, text]) => [name, Buffer.from([...text].join(''))]))
  const order = { files, rules: seededRules(), trust: true, dryRun: false, actor: 'test', on: LAST }
  const result = await importFiles(teamSql(), order)
  if (!result.ok) throw new Error(JSON.stringify(result.badRows))
  drop = async () => {
    await closeOpenSql()
    await closeTeam()
    await database.drop()
  }
})

afterAll(() => drop())

/** A day of the last twelve years, and one after which nothing more is on record. */
const someDay = fc.integer({ min: -12 * 365, max: 0 }).map((late) => addDays(LAST, late))
const levels = fc.subarray([...LEVELS], { minLength: 1 })

async function countHeld(filter: Partial<CaseFilter>, day: ReturnType<typeof dayOf>): Promise<number> {
  const held = { ...EVERY_CASE, statuses: HELD_STATUSES, ...filter }
  return (await listCases(held, day, { limit: 1, after: null })).total
}

test('on any day, the points of the map and those on none are everyone whom the list holds, at any levels', async () => {
  await fc.assert(fc.asyncProperty(someDay, levels, async (day, some) => {
    const [map, all, ofLevels, unplaced, unplacedOfLevels, totals] = await Promise.all([
      readMap(day), countHeld({}, day), countHeld({ levels: some }, day), countHeld({ prison: 'none' }, day),
      countHeld({ prison: 'none', levels: some }, day), readTotals(day),
    ])
    const points = map.features.map(({ properties }) => properties)
    const sum = points.reduce((people, { total }) => people + total, 0)
    const sumOfLevels = points.reduce((people, point) => some.reduce((more, level) => more + point[level], people), 0)
    expect(sum + map.unplaced).toBe(all)
    expect(map.unplaced).toBe(unplaced)
    expect(sumOfLevels + unplacedOfLevels).toBe(ofLevels)
    expect([totals.held, totals.unplaced]).toEqual([all, unplaced])
    for (const point of points) expect(LEVELS.reduce((people, level) => people + point[level], 0)).toBe(point.total)
  }), { numRuns: 60 })
})

test('each point is the list of its prison', async () => {
  await fc.assert(fc.asyncProperty(someDay, fc.nat(), async (day, which) => {
    const { features } = await readMap(day)
    const point = features[which % features.length]?.properties
    if (!point) throw new Error('a map without a prison')
    expect(await countHeld({ prison: point.id }, day)).toBe(point.total)
    const here = await readCountry(day, 'IR')
    expect(here.answer.features.reduce((people, { properties }) => people + properties.total, here.elsewhere))
      .toBe(features.reduce((people, { properties }) => people + properties.total, 0))
  }), { numRuns: 40 })
})
