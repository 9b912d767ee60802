import { performance } from 'node:perf_hooks'
import { connect } from '@/lib/db/connect'
import { closeOpenSql } from '@/lib/db/open'
import { addDays } from '@/lib/domain/dates/day'
import { compressBytes } from '@/lib/gate/encoding'
import { readDays } from '@/lib/open/days/read-days'
import { createTestDatabase } from '@/tests/factories/database'
import { ON } from './invented-set'
import { fillOpen } from './fill-open'

const GOAL_BYTES = 60 * 1024
const SPANS = [['ten years', 3_652], ['two years', 730], ['half a year', 182]] as const

/** At so many cases: what the slider's answer weighs on the wire, how many days it tells, and how long it takes. */
export async function benchDays(cases: number): Promise<void> {
  const database = await createTestDatabase()
  const [team, superuser] = [connect(database.urls.team), connect(database.urls.superuser, { max: 1 })]
  await fillOpen(team, superuser, cases)
  await superuser.unsafe('VACUUM ANALYZE')
  for (const [name, days] of SPANS) {
    const range = { from: addDays(ON, -days), to: ON }
    await readDays(range)
    const start = performance.now()
    const answer = await readDays(range)
    const tookMs = performance.now() - start
    const bytes = Buffer.from(JSON.stringify(answer))
    const [brotli, gzip] = [await compressBytes(bytes, 'br'), await compressBytes(bytes, 'gzip')]
    console.log(`the days of ${name}: one in ${answer.step}, ${bytes.length} bytes, ${brotli.length} by brotli,`
      + ` ${gzip.length} by gzip (goal: at most ${GOAL_BYTES}), in ${tookMs.toFixed(0)} ms`)
  }
  await Promise.all([team.end(), superuser.end(), closeOpenSql()])
  await database.drop()
}
