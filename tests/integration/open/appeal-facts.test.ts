import type { CaseLine } from '@/lib/domain/contract/case-page'
import { addDays } from '@/lib/domain/dates/day'
import { EVERY_CASE } from '@/lib/open/case-query'
import { listCases } from '@/lib/open/list-cases'
import { countSources } from '@/lib/open/count-sources'
import { listUnplaced } from '@/lib/open/list-unplaced'
import { listUrgent } from '@/lib/open/list-urgent'
import { readFigures } from '@/lib/open/read-figures'
import { readMap } from '@/lib/open/read-map'
import { readRules } from '@/lib/open/read-rules'
import { readSources } from '@/lib/open/read-sources'
import { readTotals } from '@/lib/open/read-totals'
import { dayOf, openAppeal } from './appeal'

const KARGAR = { latin: 'Somayeh Kargar', native: 'سمیه کارگر' }

let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  appeal = await openAppeal()
})

afterAll(() => appeal.close())

async function rowsOn(day: string): Promise<Map<string, CaseLine>> {
  const { rows } = await listCases(EVERY_CASE, dayOf(day), { limit: 500, after: null })
  return new Map(rows.map((row) => [row.slug, row]))
}

/** Reasons as `rule level certainty atLeast-atMost`, with ? for what is open. */
function reasonsOf(row: CaseLine | undefined): string[] {
  const days = (count: number | null) => (count === null ? '?' : String(count))
  return (row?.urgency.reasons ?? []).map(
    ({ rule, level, certainty, atLeast, atMost }) =>
      `${rule} ${level} ${certainty} ${days(atLeast)}-${days(atMost)}`,
  )
}

describe('as of 5 April 2021', () => {
  test('there are 12 cases, nine people held, four of them on the map and five unplaced', async () => {
    const day = dayOf('2021-04-05')
    const { total, held } = await listCases(EVERY_CASE, day, { limit: 50, after: null })
    const { features, unplaced } = await readMap(day)
    const places = Object.fromEntries(features.map(({ id, properties }) => [id, properties.total]))
    expect({ total, held, unplaced, places }).toEqual({
      total: 12, held: 9, unplaced: 5, places: { evin: 2, qarchak: 1, bushehr: 1 },
    })
    expect(await readTotals(day)).toEqual({
      cases: 12, held: 9, critical: 3, possiblyCritical: 2, unplaced: 5,
      longestSilence: { slug: 'kargar-somayeh', name: KARGAR, atLeast: 171, atMost: 171 },
    })
  })

  test('Mehran Raoof has been silent for 126 to 155 days, U01 and U05 are certain, U21 possible', async () => {
    const raoof = (await rowsOn('2021-04-05')).get('raoof-mehran')
    expect(raoof?.silence).toEqual({ atLeast: 126, atMost: 155, since: 'contact' })
    expect(reasonsOf(raoof)).toEqual([
      'U01 critical certain 126-155', 'U05 critical certain 16-?', 'U21 elevated possible 0-?',
    ])
  })

  test('Somayeh Kargar is at Qarchak, silent for 171 days since the arrest, U02 and U07 critical', async () => {
    const kargar = (await rowsOn('2021-04-05')).get('kargar-somayeh')
    expect(kargar?.prison?.id).toBe('qarchak')
    expect(kargar?.silence).toEqual({ atLeast: 171, atMost: 171, since: 'arrest' })
    expect(reasonsOf(kargar)).toEqual(['U02 critical certain 171-171', 'U07 critical certain 0-?'])
    expect(kargar?.health).toMatchObject([{ condition: 'threatened blindness', treatment: 'denied' }])
  })

  test('the brothers Afkari are in U05, elevated for certain and critical possibly', async () => {
    const rows = await rowsOn('2021-04-05')
    for (const slug of ['afkari-brother-1', 'afkari-brother-2']) {
      expect(rows.get(slug)?.urgency).toMatchObject({ level: 'elevated', possible: 'critical' })
      expect(reasonsOf(rows.get(slug))).toEqual(['U05 critical possible 1-?', 'U05 elevated certain 1-?'])
      expect(rows.get(slug)?.prison).toBeNull()
    }
  })

  test('Sepideh Gholian is at Bushehr, U02 critical after at least 36 days, U17 watch, 600 km from home', async () => {
    const gholian = (await rowsOn('2021-04-05')).get('gholian-sepideh')
    expect(gholian?.prison?.id).toBe('bushehr')
    expect(gholian?.silence).toEqual({ atLeast: 36, atMost: null, since: 'arrest' })
    expect(reasonsOf(gholian)).toEqual(['U02 critical certain 36-?', 'U17 watch certain ?-?'])
    expect(gholian?.kmFromFamily).toBe(600)
  })

  test.each<[string, string]>([
    ['afkari-navid', 'executed'],
    ['moore-gilbert-kylie', 'released'],
    ['mohammadi-narges', 'released'],
    ['sotoudeh-nasrin', 'imprisoned'],
  ])('%s is %s, without urgency', async (slug, status) => {
    const row = (await rowsOn('2021-04-05')).get(slug)
    expect([row?.status, row?.urgency]).toEqual([status, { level: 'none', possible: 'none', reasons: [] }])
  })

  test('the urgent come most urgent first, and nobody without a reason', async () => {
    expect((await listUrgent(dayOf('2021-04-05'), 10)).map((row) => row.slug)).toEqual([
      'raoof-mehran', 'kargar-somayeh', 'gholian-sepideh', 'afkari-brother-1', 'afkari-brother-2',
    ])
    expect(await listUrgent(dayOf('2021-04-05'), 2)).toHaveLength(2)
  })

  test('the source, its figures and the rules are there', async () => {
    const day = dayOf('2021-04-05')
    expect((await readSources(day)).map(({ id }) => id)).toEqual(['appeal-2021'])
    expect(await countSources(day)).toMatchObject({ count: 1, newest: { id: 'appeal-2021' } })
    expect(await readFigures(day)).toMatchObject([
      { id: 'executions-winter', value: 49, from: { edtf: '2020-12' }, source: { id: 'appeal-2021' } },
      { id: 'signers-earlier' },
      { id: 'signers-us' },
    ])
    expect((await readRules()).map(({ id }) => id)).toEqual(expect.arrayContaining(['U01', 'U02', 'U05', 'U07']))
  })
})

describe('as of other days', () => {
  test('on 15 December 2020 Raoof has been silent for 15 to 44 days', async () => {
    const raoof = (await rowsOn('2020-12-15')).get('raoof-mehran')
    expect(raoof?.silence).toEqual({ atLeast: 15, atMost: 44, since: 'contact' })
  })

  test('on 1 June 2020 the death of Navid Afkari is possible and not certain', async () => {
    const navid = (await rowsOn('2020-06-01')).get('afkari-navid')
    expect([navid?.status, navid?.statusPossible]).toEqual(['unknown', 'executed'])
  })

  test('on 1 January 2020 the status of Kargar is unknown', async () => {
    const kargar = (await rowsOn('2020-01-01')).get('kargar-somayeh')
    expect(kargar).toMatchObject({ status: 'unknown', prison: null, silence: null })
  })

  test('before the first event nothing is said of anybody, and no source or summary is shown', async () => {
    const rows = await rowsOn('2017-06-01')
    for (const row of rows.values()) {
      expect(row).toMatchObject({
        status: 'unknown', statusPossible: null, statusSince: null, lastConfirmedOn: null, prison: null,
        prisonPossible: null, silence: null, urgency: { level: 'none', possible: 'none', reasons: [] },
        summary: null, sentence: null, health: [], solitarySince: null, kmFromFamily: null,
      })
    }
    expect(await countSources(dayOf('2017-06-01'))).toEqual({ count: 0, newest: null })
    expect([await readSources(dayOf('2017-06-01')), await readFigures(dayOf('2017-06-01'))]).toEqual([[], []])
  })

  test('the counts of the map and the unplaced are together those held in the list, on every day', async () => {
    for (let day = dayOf('2017-12-30'); day <= dayOf('2021-04-05'); day = addDays(day, 13)) {
      const { features, unplaced } = await readMap(day)
      const { held } = await listCases(EVERY_CASE, day, { limit: 1, after: null })
      const byLevel = features.map(({ properties: { critical, high, elevated, watch, none } }) =>
        critical + high + elevated + watch + none)
      expect(features.map(({ properties }) => properties.total)).toEqual(byLevel)
      expect(byLevel.reduce((sum, count) => sum + count, unplaced)).toBe(held)
      expect(await listUnplaced(day)).toMatchObject({ total: unplaced, lines: { length: unplaced } })
    }
  })
})
