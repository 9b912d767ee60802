import { connect } from '@/lib/db/connect'
import { closeOpenSql } from '@/lib/db/open'
import { monthStartsTo } from '@/lib/domain/statistics/month-starts'
import { EVERY_CASE } from '@/lib/open/case-query'
import { readStatistics } from '@/lib/open/statistics/read-statistics'
import { createTestDatabase } from '@/tests/factories/database'
import { fillOpen } from './fill-open'
import { ON } from './invented-set'
import { medianMs } from './median-ms'
import { listenTo } from './statement-log'

const ROUNDS = 5
const FILTERS = { everybody: EVERY_CASE, women: { ...EVERY_CASE, sex: 'female' } }

/** At so many cases: what all statistics of a page cost together, and each of their statements. */
export async function benchStatistics(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await fillOpen(team, superuser, cases)
  await superuser.unsafe('VACUUM ANALYZE')
  for (const [name, filter] of Object.entries(FILTERS)) {
    for (const months of [12, 120]) {
      const shown = { starts: monthStartsTo(ON, months, 'gregorian'), until: ON }
      const ask = () => readStatistics({ filter, asOf: ON }, shown)
      console.log(`statistics of ${name} over ${months} months: ${(await medianMs(ROUNDS, ask)).toFixed(0)} ms`)
    }
  }
  const everything = () => readStatistics(
    { filter: EVERY_CASE, asOf: ON }, { starts: monthStartsTo(ON, 12, 'gregorian'), until: ON },
  )
  for (const { text, parameters } of await listenTo(everything)) {
    const ms = await medianMs(ROUNDS, () => superuser.unsafe(text, parameters, { prepare: true }))
    console.log(`  ${ms.toFixed(0)} ms: ${text.replaceAll(/\s+/g, ' ').slice(0, 100)}`)
  }
  await Promise.all([team.end(), superuser.end(), closeOpenSql()])
  await database.drop()
}
