import { decodeCursor } from '@/lib/open/case-cursor'
import { type CaseFilter, EVERY_CASE } from '@/lib/open/case-query'
import { listCases } from '@/lib/open/list-cases'
import { fillSearch } from '@/lib/records/search/fill-search'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto, theAppeal } from '../records/exchange'

const ON = day('2021-04-05')
const { team, superuser } = takeTestDatabase()

/** Invented: what one event says is shown from its day on, and what the others say is not published. */
const FURTHER = [
  'raoof-mehran,charge,2020-12-01,,,,"{""charges"":[{""text"":""Owning a zephyrscope""}]}",appeal-2021,verified,Kept by a quillwright,public',
  'raoof-mehran,charge,2020-12-02,,,,"{""charges"":[{""text"":""Owning a nightcanary""}]}",appeal-2021,verified,,team',
  'raoof-mehran,charge,2020-12-03,,,,"{""charges"":[{""text"":""Owning a daycanary""}]}",appeal-2021,proposed,,public',
]

beforeAll(async () => {
  const events = (text: string) => {
    const [header, ...lines] = text.trim().split('\n')
    return [`${header},audience`, ...lines.map((line) => `${line},`), ...FURTHER].join('\n')
  }
  const cases = (text: string) => text.replace('ganji-arash,Arash Ganji,آرش گنجی,,male,IR,writer;translator', (line) =>
    line.replace('IR,writer', 'IR,canarywright;writer')).replace(/^(ganji-arash,.*),public,/m, '$1,team,')
  const imported = await importInto(team, theAppeal({ 'events.csv': events, 'cases.csv': cases }))
  expect(imported).toMatchObject({ ok: true })
})

const search = (text: string, rest: Partial<CaseFilter> = {}, on = ON) =>
  listCases({ ...EVERY_CASE, ...rest, search: text }, on, { limit: 500, after: null })
const slugsBy = async (...asked: Parameters<typeof search>) => (await search(...asked)).rows.map(({ slug }) => slug)

test.each([
  ['Sepideh Gholian', 'name', 'Sepideh Gholian'], ['Gholian Sepideh', 'name', 'Sepideh Gholian'],
  ['sepidehgholian', 'sound', 'Sepideh Gholian'], ['سپيده قليان', 'name', 'سپیده قلیان'],
  ['Sépidé Qolyan', 'sound', 'Sepideh Gholian'], ['Qoliyan', 'part', 'Sepideh Gholian'],
  ['Narges Mohamadi', 'name', 'Narges Mohamadi'], ['ghol', 'within', 'Sepideh Gholian'],
  ['zephyrscope', 'charge', 'Owning a zephyrscope'], ['quillwright', 'note', 'Kept by a quillwright'],
  ['translator imprisoned', undefined, undefined], ['Defenders of Human', 'group', 'Defenders of Human Rights Center'],
  ['human rights defender', 'occupation', 'human rights defender'], ['Bushehr', 'prison', 'Bushehr Prison'],
  ['emergency appeal', 'source', "An Emergency Appeal: The Lives of Iran's Political Prisoners Hang in the Balance"],
])('%s shows who is meant first, and why: %s, %s', async (typed, by, text) => {
  const [first] = (await search(typed)).rows
  expect(first?.foundBy).toEqual(by === undefined ? undefined : { by, text })
})

test('what is searched for is looked for in what is shown on the day, and filters narrow it further', async () => {
  expect(await slugsBy('zephyrscope')).toEqual(['raoof-mehran'])
  expect(await slugsBy('zephyrscope', {}, day('2020-11-30'))).toEqual([])
  expect(await slugsBy('emergency appeal', { prison: 'evin' })).toEqual(['raoof-mehran', 'taghavi-nahid'])
  expect(await slugsBy('zephyrscope', { sex: 'female' })).toEqual([])
})

test.each(['nightcanary', 'daycanary', 'canarywright', 'Arash Ganji', 'Ganji'])(
  'nothing tells that %s stands in what is not published: not a row, a count or a facet', async (typed) => {
    const facets = { status: {}, prison: {}, level: {} }
    expect(await search(typed)).toEqual({ total: 0, held: 0, rows: [], next: null, facets })
  })

test('the facets are the counts of the list, whatever narrows it', async () => {
  const { rows, total, facets } = await search('emergency appeal')
  const sum = (counts: Record<string, number> = {}) => Object.values(counts).reduce((all, one) => all + one, 0)
  expect(total).toBeGreaterThan(5)
  expect([facets?.status, facets?.prison, facets?.level].map(sum)).toEqual([total, total, total])
  expect(rows).toHaveLength(total)
  const evin = await search('emergency appeal', { prison: 'evin' })
  expect(evin.total).toBe(facets?.prison['evin'])
  expect(evin.facets?.prison).toEqual({ evin: evin.total })
})

test('a search in parts shows each person once, in the order of the whole', async () => {
  const whole = await slugsBy('an')
  const slugs: string[] = []
  let after = null as ReturnType<typeof decodeCursor>
  do {
    const part = await listCases({ ...EVERY_CASE, search: 'an' }, ON, { limit: 2, after })
    slugs.push(...part.rows.map(({ slug }) => slug))
    after = part.next === null ? null : decodeCursor(part.next)
  } while (after !== null)
  expect(slugs).toEqual(whole)
  expect(whole.length).toBeGreaterThan(4)
})

test('what was published before there was a search is made findable, and stays as old as it was', async () => {
  const before = await superuser`SELECT * FROM open.case ORDER BY id`
  await superuser`TRUNCATE open.case_name_key, open.case_text`
  await superuser`UPDATE open.source SET words = NULL`
  await superuser`UPDATE open.prison SET words = NULL`
  expect(await slugsBy('zephyrscope')).toEqual([])
  expect(await fillSearch(team)).toBe(before.length)
  expect(await fillSearch(team)).toBe(0)
  expect(await slugsBy('zephyrscope')).toEqual(['raoof-mehran'])
  expect((await slugsBy('Bushehr'))).toContain('gholian-sepideh')
  expect(await superuser`SELECT * FROM open.case ORDER BY id`).toEqual(before)
})

test.each(['%', '_', "'", '\\', "' OR 1=1 --", ':*', '&', '!a', 'ا', '\u200c', 'a b c d e f g h i', '(', '😀', 'x'.repeat(200)])(
  'the text %p is only a text', async (typed) => {
    expect((await search(typed)).total).toBeGreaterThanOrEqual(0)
  })
