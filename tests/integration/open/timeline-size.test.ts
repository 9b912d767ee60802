import { brotliCompressSync, constants } from 'node:zlib'
import { closeOpenSql } from '@/lib/db/open'
import { closeTeam, teamSql } from '@/lib/db/team'
import { answerTimeline } from '@/lib/open/answer-timeline'
import { importFiles } from '@/lib/records/import-files'
import { inventSet, ON } from '@/tests/bench/invented-set'
import { createTestDatabase } from '@/tests/factories/database'
import { seededRules } from '@/tests/factories/some-rules'

/** As the gate compresses an answer. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
/** Some of the invented are not published. */
const INVENTED = 1250

let database: Awaited<ReturnType<typeof createTestDatabase>>

beforeAll(async () => {
  database = await createTestDatabase()
  const order = { rules: seededRules(), trust: true, dryRun: false, actor: 'test', on: ON }
  const result = await importFiles(teamSql(), { ...order, files: inventSet(INVENTED) })
  if (!result.ok) throw new Error(JSON.stringify(result.badRows))
})

afterAll(async () => {
  await closeOpenSql()
  await closeTeam()
  await database.drop()
})

test('a timeline of a thousand cases is one answer of at most 150 KB as it is sent', async () => {
  const answer = await answerTimeline({}, ON)
  const sent = brotliCompressSync(JSON.stringify(answer), QUALITY)
  expect(answer?.cases).toHaveLength(1000)
  expect(answer?.next).not.toBeNull()
  expect(sent.length).toBeLessThanOrEqual(150 * 1024)
})
