import { openSql } from '@/lib/db/open'
import { teamSql } from '@/lib/db/team'
import { decodeCursor } from '@/lib/open/case-cursor'
import { EVERY_CASE } from '@/lib/open/case-query'
import { findCase } from '@/lib/open/find-case'
import { listCases } from '@/lib/open/list-cases'
import { listUrgent } from '@/lib/open/list-urgent'
import { toContractDetail } from '@/lib/open/to-contract'
import { recompile } from '@/lib/records/recompile'
import { day } from '../records/exchange'
import { openInvented } from './invented'

const ON = day('2021-04-05')
let invented: Awaited<ReturnType<typeof openInvented>>

beforeAll(async () => {
  invented = await openInvented({
    // Critical by its silence, and newer than every notice.
    silent: { events: ['arrest,2021-03-20,,north,,{},s-b,verified,,public'] },
    noticed: {
      events: [
        'arrest,2020-06-01,,north,,{},s-b,verified,,public',
        'execution_notice,2020-12-01,,,,{},s-b,verified,,public',
      ],
    },
    'noticed-late': {
      events: [
        'arrest,2020-06-01,,north,,{},s-b,verified,,public',
        'execution_notice,2021-01-01,,,,{},s-b,verified,,public',
      ],
    },
    'perhaps-noticed': {
      events: [
        'arrest,2020-06-01,,north,,{},s-b,verified,,public',
        'execution_notice,2021-04-01/2021-04-30,,,,{},s-b,verified,,public',
      ],
    },
    returned: {
      events: [
        'arrest,2020-01-01,,north,,{},s-b,verified,,public',
        'release,2021-01-01,,,,"{""kind"":""furlough""}",s-b,verified,,public',
        'return,2021-03-31,,north,,{},s-b,verified,,public',
      ],
    },
    // Home and prison lie 1,650 km apart.
    'far-away': {
      known: { home_place: 'Invented Hometown', home_latitude: '38.08', home_longitude: '46.28' },
      events: ['arrest,2021-04-05,,south,,{},s-b,verified,,public'],
    },
    disputed: {
      events: [
        'arrest,2021-01-10,,,,{},s-c,verified,,public',
        'arrest,2021-01-12,,,,{},s-b,verified,Told by an invented cousin.,public',
        'detention_place,2021-02-01,,north,,"{""ward"":""4""}",s-b,verified,,public',
        'detention_place,2021-02-01,,south,,{},s-c,verified,,public',
        'transfer,2021-03-05,,south,north,{},s-b,verified,,public',
        'transfer,2021-03~,,north,,{},s-c,verified,,public',
        'sentence,2021-03-20,,,,"{""prisonMonths"":60}",s-b,verified,,public',
        'sentence,2021-03-20,,,,"{""prisonMonths"":72}",s-c,verified,,team',
      ],
    },
  })
})

afterAll(() => invented.close())

test('a notice of execution comes before every other critical case, the newest first', async () => {
  const { rows } = await listCases(EVERY_CASE, ON, { limit: 500, after: null })
  expect(rows.map(({ slug }) => slug)).toEqual(['noticed-late', 'noticed', 'silent', 'disputed', 'perhaps-noticed', 'returned', 'far-away'])
  expect((await listUrgent(ON, 2)).map(({ slug }) => slug)).toEqual(['noticed-late', 'noticed'])
  const before = await listCases(EVERY_CASE, day('2020-12-31'), { limit: 500, after: null })
  expect(before.rows.map(({ slug }) => slug).slice(0, 1)).toEqual(['noticed'])
})

test.each([1, 2, 3])('a list in parts of %i keeps that order across its cursors', async (limit) => {
  const slugs: string[] = []
  let next: string | null = null
  do {
    const part = await listCases(EVERY_CASE, ON, { limit, after: next === null ? null : decodeCursor(next) })
    slugs.push(...part.rows.map(({ slug }) => slug))
    next = part.next
  } while (next !== null)
  expect(slugs).toEqual(['noticed-late', 'noticed', 'silent', 'disputed', 'perhaps-noticed', 'returned', 'far-away'])
})

test('a silence counts from the return of who came back, and from the arrest of who did not', async () => {
  expect(await findCase('returned', ON)).toMatchObject({ sinceReturn: true, silence: { since: 'arrest', atLeast: 5 } })
  expect(await findCase('returned', day('2020-12-31'))).toMatchObject({ sinceReturn: false, silence: { since: 'arrest' } })
  expect(await findCase('silent', ON)).toMatchObject({ sinceReturn: false })
})

test('published events that contradict each other are found, and what is private disagrees with nothing', async () => {
  const page = await findCase('disputed', ON)
  expect(page?.disagreements).toMatchObject([
    { type: 'arrest', facts: ['day'], decidedBy: 'earlier_day', preferredBy: 'grade' },
    { type: 'detention_place', facts: ['prison'], decidedBy: 'preference', preferredBy: 'grade' },
  ])
  expect(page && Object.keys(toContractDetail(page))).not.toContain('disagreements')
})

test('a disagreement is one only once both sides may have happened', async () => {
  expect((await findCase('disputed', day('2021-01-11')))?.disagreements).toEqual([])
})

test('the distance from a home place that is published is told in tens of kilometres, and no coordinate is', async () => {
  const page = await findCase('far-away', ON)
  const columns = await openSql()<{ column_name: string }[]>`
    SELECT column_name FROM information_schema.columns WHERE table_schema = 'open' AND column_name LIKE 'home%'`
  expect(page).toMatchObject({ fromHome: { precision: 'city' }, kmFromFamily: null })
  expect(page?.fromHome?.km).toBeGreaterThan(1500)
  expect((page?.fromHome?.km ?? 1) % 10).toBe(0)
  expect(columns.map((one) => one.column_name)).toEqual(['home_place'])
})

test.each<[string, 'opened' | 'home_vouched']>([
  ['that is not published', 'opened'], ['that nobody vouched for', 'home_vouched'],
])('a home place %s is told to the team alone', async (_, column) => {
  const sql = teamSql()
  const [row] = await sql<{ id: string }[]>`
    UPDATE file.case SET opened = CASE WHEN ${column} = 'opened' THEN '{}' ELSE '{homePlace}'::text[] END,
      home_vouched = ${column} = 'opened'
    WHERE slug = 'far-away' RETURNING id::text`
  await recompile(sql, { actor: 'test', on: ON })
  const reasons = await sql<{ rules: string[] }[]>`
    SELECT ARRAY(SELECT r ->> 'rule' FROM jsonb_array_elements(reasons) r) AS rules FROM file.period
    WHERE case_id = ${row?.id ?? ''} AND valid @> '2021-04-05'::date ORDER BY picture`
  expect(reasons.map(({ rules }) => rules.includes('U17'))).toEqual([false, true])
  expect(await findCase('far-away', ON)).toMatchObject({ fromHome: null })
})
