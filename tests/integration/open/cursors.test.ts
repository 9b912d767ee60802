import { teamSql } from '@/lib/db/team'
import { type CaseRow, caseListSchema } from '@/lib/domain/contract/case-row'
import { answerApi } from '@/lib/open/api/answer-api'
import { dayOf, openAppeal } from './appeal'

let appeal: Awaited<ReturnType<typeof openAppeal>>

beforeAll(async () => {
  appeal = await openAppeal()
})
afterAll(() => appeal.close())

async function ask(query: string) {
  const answer = await answerApi(`/api/v1/cases?${query}`, dayOf('2021-04-05'))
  return caseListSchema.parse(JSON.parse(String(answer?.body)))
}

async function listAll(query: string): Promise<CaseRow[]> {
  return (await ask(`${query}&limit=500`)).data
}

/** What a reader meets who asks for one page after another, while something happens after each. */
async function walk(query: string, happens: (page: number) => Promise<unknown>): Promise<string[]> {
  const met: string[] = []
  let cursor: string | null = ''
  for (let page = 0; cursor !== null && page < 40; page += 1) {
    const list = await ask(`${query}&limit=2&cursor=${cursor}`)
    met.push(...list.data.map(({ slug }) => slug))
    cursor = list.next
    await happens(page)
  }
  return met
}

/** An invented case at a level, with one period of all days. */
async function insert(slug: string, level: number): Promise<void> {
  await teamSql()`
    WITH one AS (
      INSERT INTO open.case (id, slug, name_latin, other_names, nationalities, occupation, groups, updated_on,
        consent_on_record)
      VALUES (gen_random_uuid(), ${slug}, ${`Invented ${slug}`}, '{}', '{}', '{}', '{}', '2021-04-05', true)
      RETURNING id)
    INSERT INTO open.period (case_id, valid, status, level, possible, reasons, pinned)
    SELECT id, '(,)'::daterange, 'unknown', ${level}, ${level}, '[]', false FROM one`
}

const remove = (slug: string) => teamSql()`DELETE FROM open.case WHERE slug = ${slug}`

const ORDERS = ['sort=urgency', 'sort=slug', 'q=iran&sort=urgency', 'q=iran&sort=slug'] as const

describe.each(ORDERS)('the pages of a list, %s,', (query) => {
  test('hold each case once and in the order of the whole', async () => {
    const whole = (await listAll(query)).map(({ slug }) => slug)
    expect(await walk(query, async () => undefined)).toEqual(whole)
    expect(whole.length).toBeGreaterThan(5)
  })

  test('hold each case that stayed once, whatever is inserted before and after', async () => {
    const before = (await listAll(query)).map(({ slug }) => slug)
    const added: string[] = []
    const met = await walk(query, async (page) => {
      for (const [name, level] of [[`a-${page}`, 4], [`z-${page}`, 0]] as const) {
        if (added.length >= 8) return
        added.push(name)
        await insert(name, level)
      }
    })
    await Promise.all(added.map(remove))
    expect(met.filter((slug) => !added.includes(slug))).toEqual(before)
    expect(new Set(met).size).toBe(met.length)
  })

  test('hold each case that stayed once, whatever is withdrawn, also the last one that was seen', async () => {
    const invented = ['m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6']
    await Promise.all(invented.map((slug, at) => insert(slug, at % 5)))
    const stayed = (await listAll(query)).map(({ slug }) => slug).filter((slug) => !invented.includes(slug))
    const met = await walk(query, (page) => remove(invented[page] ?? ''))
    await Promise.all(invented.map(remove))
    expect(met.filter((slug) => !invented.includes(slug))).toEqual(stayed)
  })
})

test('a case that changes its place between two pages is met once in the order of slugs, and troubles no other', async () => {
  const invented = ['b-1', 'b-2', 'y-1', 'y-2']
  for (const query of ['sort=slug', 'sort=urgency']) {
    await Promise.all(invented.map((slug, at) => insert(slug, at % 2 === 0 ? 0 : 4)))
    const rows = (await listAll(query)).map(({ slug }) => slug)
    const met = await walk(query, (page) => teamSql()`
      UPDATE open.period SET level = 4 - level, possible = 4 WHERE case_id IN
        (SELECT id FROM open.case WHERE slug = ${invented[page] ?? ''})`)
    await Promise.all(invented.map(remove))
    const isOther = (slug: string) => !invented.includes(slug)
    expect(met.filter(isOther)).toEqual(rows.filter(isOther))
    if (query === 'sort=slug') expect(met).toEqual(rows)
  }
})

test('a cursor of one order is refused in the other', async () => {
  const { next } = await ask('sort=slug&limit=1')
  const other = await ask('limit=1')
  for (const query of [`cursor=${next}`, `sort=slug&cursor=${other.next}`]) {
    expect((await answerApi(`/api/v1/cases?${query}`, dayOf('2021-04-05')))?.status).toBe(400)
  }
})
