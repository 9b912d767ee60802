import { connect, type Sql } from '@/lib/db/connect'
import { closeOpenSql } from '@/lib/db/open'
import { EVERY_CASE } from '@/lib/open/case-query'
import { listCases } from '@/lib/open/list-cases'
import { createTestDatabase } from '@/tests/factories/database'
import { compare } from './compare-bare'
import { fillOpen } from './fill-open'
import { ON } from './invented-set'
import { multiplyCases } from './multiply-cases'

const FEW = 1000

/** What the public search costs against its bare statement, at so many cases, and how that grows from a thousand. */
export async function benchSearch(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await fillOpen(team, superuser, FEW)
  const few = await searchAmong(team, superuser, FEW)
  await multiplyCases(superuser, Math.round(cases / FEW) - 1)
  const many = await searchAmong(team, superuser, cases)
  for (const [what, ms] of many) {
    const before = few.get(what) ?? Number.NaN
    const growth = (ms / before).toFixed(1)
    console.log(`${what}: ${before.toFixed(1)} ms at ${FEW} cases, ${ms.toFixed(1)} ms at ${cases}: ${growth} times`)
  }
  await Promise.all([team.end(), superuser.end(), closeOpenSql()])
  await database.drop()
}

async function searchAmong(team: Sql, superuser: Sql, cases: number): Promise<Map<string, number>> {
  await superuser.unsafe('VACUUM ANALYZE')
  const [some] = await team<{ latin: string; native: string }[]>`
    SELECT name_latin AS latin, name_native AS native FROM open.case WHERE name_native IS NOT NULL
    ORDER BY slug LIMIT 1`
  const { latin = '', native = '' } = some ?? {}
  const asked: readonly (readonly [string, string])[] = [
    ['a whole name', latin], ['a name in Persian', native], ['a name that many have', latin.split(' ')[0] ?? ''],
    ['an occupation', 'nurse'], ['a charge', 'invented charge'], ['a prison', 'prison'], ['nobody', 'Zzyzx Qwrtz'],
  ]
  const times = new Map<string, number>()
  for (const [what, search] of asked) {
    const ask = () => listCases({ ...EVERY_CASE, search }, ON, { limit: 50, after: null })
    const { total } = await ask()
    times.set(what, await compare(superuser, `search for ${what} among ${cases} (${total} found)`, ask))
  }
  return times
}
