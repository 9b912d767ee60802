import { decodeCursor } from '@/lib/open/case-cursor'
import { type CaseFilter, EVERY_CASE } from '@/lib/open/case-query'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { findPrison } from '@/lib/open/find-prison'
import { listCases } from '@/lib/open/list-cases'
import { listPrisons } from '@/lib/open/list-prisons'
import { readReadiness } from '@/lib/open/read-readiness'
import { dayOf, openAppeal } from './appeal'

const day = dayOf('2021-04-05')
let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  appeal = await openAppeal()
})

afterAll(() => appeal.close())

async function slugsOf(filter: Partial<CaseFilter>): Promise<string[]> {
  const { rows, total } = await listCases({ ...EVERY_CASE, ...filter }, day, { limit: 500, after: null })
  expect(rows).toHaveLength(total)
  return rows.map((row) => row.slug).sort()
}

describe('a list of cases is narrowed', () => {
  test.each<[string, Partial<CaseFilter>, string[]]>([
    ['by status', { statuses: ['executed', 'released'] }, ['afkari-navid', 'mohammadi-narges', 'moore-gilbert-kylie']],
    ['by prison', { prison: 'evin' }, ['raoof-mehran', 'taghavi-nahid']],
    ['by level', { levels: ['critical'] }, ['gholian-sepideh', 'kargar-somayeh', 'raoof-mehran']],
    ['by sex and level', { sex: 'male', levels: ['critical'] }, ['raoof-mehran']],
    ['by nationality', { nationality: 'GB', prison: 'evin' }, ['raoof-mehran']],
    ['by part of a name in any case', { search: 'GHOL' }, ['gholian-sepideh']],
    ['by another spelling of a name', { search: 'mohamadi' }, ['mohammadi-narges']],
    ['by a Persian name', { search: 'نوید' }, ['afkari-navid']],
    ['by a Persian name typed with Arabic letters', { search: 'نويد افكاري' }, ['afkari-navid']],
    ['by everything at once', { statuses: ['detained'], prison: 'bushehr', search: 'sep' }, ['gholian-sepideh']],
    ['by what nobody has', { search: '%' }, []],
    ['by an injection, which is only text', { search: "' OR 1=1 --" }, []],
    ['by a prison that is not there', { prison: 'nowhere' }, []],
    ['by a place not known, of those held', { prison: 'none', statuses: HELD_STATUSES }, [
      'afkari-brother-1', 'afkari-brother-2', 'ashoori-anoosheh', 'ganji-arash', 'sotoudeh-nasrin',
    ]],
  ])('%s', async (_how, filter, slugs) => {
    expect(await slugsOf(filter)).toEqual(slugs)
  })
})

describe('a list of cases in parts', () => {
  test.each([1, 2, 5, 11])('of %i shows each case once, in the order of the whole', async (limit) => {
    const whole = await listCases(EVERY_CASE, day, { limit: 500, after: null })
    const slugs: string[] = []
    let next: string | null = null
    do {
      const part = await listCases(EVERY_CASE, day, { limit, after: next === null ? null : decodeCursor(next) })
      expect(part.total).toBe(12)
      slugs.push(...part.rows.map((row) => row.slug))
      next = part.next
    } while (next !== null)
    expect(slugs).toEqual(whole.rows.map((row) => row.slug))
    expect(whole.next).toBeNull()
  })
})

test('of people at one level, those who are held come first', async () => {
  const { rows } = await listCases(EVERY_CASE, day, { limit: 500, after: null })
  expect(rows.map((row) => row.slug).slice(-4)).toEqual([
    'sotoudeh-nasrin', 'moore-gilbert-kylie', 'mohammadi-narges', 'afkari-navid',
  ])
})

test('prisons are listed with the people held there, and found by their id', async () => {
  expect((await listPrisons(day)).map(({ id, total, critical }) => [id, total, critical])).toEqual([
    ['evin', 2, 1], ['bushehr', 1, 1], ['qarchak', 1, 1],
  ])
  expect((await listPrisons(dayOf('2017-01-01'))).map(({ total }) => total)).toEqual([0, 0, 0])
  expect(await findPrison('qarchak', day)).toMatchObject({ name: 'Qarchak Prison', nativeName: 'زندان قرچک', total: 1 })
  expect([await findPrison('nowhere', day), await findPrison('a\u0000', day)]).toEqual([null, null])
})

test('the database is ready', async () => {
  expect(await readReadiness()).toBe('ready')
})
