import { connect } from '@/lib/db/connect'
import { closeOpenSql } from '@/lib/db/open'
import { addDays, formatDay } from '@/lib/domain/dates/day'
import { EVERY_CASE } from '@/lib/open/case-query'
import { findCase } from '@/lib/open/find-case'
import { listCases } from '@/lib/open/list-cases'
import { listHeldBefore } from '@/lib/open/list-held-before'
import { readMap } from '@/lib/open/read-map'
import { createTestDatabase } from '@/tests/factories/database'
import { compare } from './compare-bare'
import { fillOpen } from './fill-open'
import { ON } from './invented-set'

/** At so many cases: what the list's first page, the map and one case ask, with plans, against the bare statements. */
export async function benchLists(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await fillOpen(team, superuser, cases)
  await superuser.unsafe('VACUUM ANALYZE')
  const [some] = await team<{ slug: string }[]>`SELECT slug FROM open.case ORDER BY id LIMIT 1`
  const slug = some?.slug ?? ''
  const [left] = await team<{ id: string; events: number }[]>`
    SELECT from_prison_id AS id, count(*) AS events FROM open.event WHERE from_prison_id IS NOT NULL
    GROUP BY 1 ORDER BY 2 DESC LIMIT 1`
  for (const day of [ON, addDays(ON, -900)]) {
    const on = `on ${formatDay(day)}`
    const page = () => listCases(EVERY_CASE, day, { limit: 50, after: null })
    await compare(superuser, `the first page of the list ${on}`, page)
    await compare(superuser, `the counts of the map ${on}`, () => readMap(day))
    await compare(superuser, `one case ${on}`, () => findCase(slug, day))
    const before = `who was held before at the prison that ${left?.events ?? 0} transfers led from`
    await compare(superuser, `${before} ${on}`, () => listHeldBefore(left?.id ?? '', day))
  }
  await Promise.all([team.end(), superuser.end(), closeOpenSql()])
  await database.drop()
}
