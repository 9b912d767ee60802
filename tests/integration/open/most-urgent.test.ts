import { openSql } from '@/lib/db/open'
import { foldTally } from '@/lib/db/tally'
import { teamSql } from '@/lib/db/team'
import { addDays, formatDay, type Day } from '@/lib/domain/dates/day'
import { inventFiles } from '@/lib/files/invented/invented-files'
import { mostUrgentFirst } from '@/lib/open/case-line-row'
import { EVERY_CASE } from '@/lib/open/case-query'
import { listCases } from '@/lib/open/list-cases'
import { listUrgent } from '@/lib/open/list-urgent'
import { importFiles } from '@/lib/records/import-files'
import { takeTestDatabase } from '@/tests/factories/take-database'
import { seededRules } from '@/tests/factories/some-rules'
import { dayOf } from './appeal'

const LAST = dayOf('2021-04-05')
const { superuser } = takeTestDatabase()

beforeAll(async () => {
  const lines = inventFiles({ seed: 5, cases: 60, until: LAST })
  const files = new Map([...lines].map(([name, text]) => [name, Buffer.from([...text].join(''))]))
  const order = { files, rules: seededRules(), trust: true, dryRun: false, actor: 'test', on: LAST }
  const result = await importFiles(teamSql(), order)
  if (!result.ok) throw new Error(JSON.stringify(result.badRows))
})

/** Everybody of a day in the order of every list. */
async function everybody(day: Day): Promise<{ slug: string; possible: number }[]> {
  const sql = openSql()
  return sql<{ slug: string; possible: number }[]>`
    SELECT c.slug, p.possible FROM open.period p JOIN open.case c ON c.id = p.case_id
    WHERE p.valid @> ${formatDay(day)}::date ORDER BY ${mostUrgentFirst(sql)}`
}

/** Expects the first of a list of every length, on days from twenty years before to a year after. */
async function expectFirst(): Promise<void> {
  for (let back = -360; back < 7_300; back += back < 400 ? 41 : 379) {
    const on = addDays(LAST, -back)
    const whole = await everybody(on)
    for (const limit of [1, 3, 20, 50, 100]) {
      const list = await listCases(EVERY_CASE, on, { limit, after: null })
      const slugs = list.rows.map(({ slug }) => slug)
      expect([on, slugs]).toEqual([on, whole.slice(0, limit).map(({ slug }) => slug)])
      expect(list.next !== null).toBe(whole.length > limit)
    }
    const urgent = (await listUrgent(on, 10)).map(({ slug }) => slug)
    const fired = whole.filter(({ possible }) => possible > 0).slice(0, 10)
    expect([on, urgent]).toEqual([on, fired.map(({ slug }) => slug)])
  }
}

test('the first of a list are those whom looking at everybody finds, as published and as taken over', async () => {
  await expectFirst()
  await foldTally(superuser)
  await expectFirst()
})

test('no reason holds before the day since which it holds: the index may pass over what begins later', async () => {
  expect(await superuser`
    SELECT FROM open.period WHERE level_since > coalesce(lower(valid), '-infinity')`).toHaveLength(0)
  expect(await superuser`SELECT FROM open.period WHERE level_since IS NOT NULL`).not.toHaveLength(0)
})
