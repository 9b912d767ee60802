import { verifyAudit } from '@/lib/db/verify-audit'
import { connect } from '@/lib/db/connect'
import { editOverHttp } from '../support/visitor/edit-over-http'

const CLIENTS = 64
const EDITS = 200
/** Prisma's pool and that of plain SQL, as they are by default. */
const POOLED = 10 + 10

test('64 clients who send 200 edits of 20 cases through their forms lose none, and none of them hangs', async () => {
  const { acknowledged, written, connections } = await editOverHttp({ edits: EDITS, clients: CLIENTS })
  expect(acknowledged).toHaveLength(EDITS)
  expect(written).toEqual(acknowledged)
  expect(connections).toBeLessThanOrEqual(POOLED)
  const superuser = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  const open = superuser`SELECT FROM pg_stat_activity WHERE usename = 'vigil_team' AND xact_start IS NOT NULL`
  expect(await open).toHaveLength(0)
  expect(await verifyAudit(superuser)).toMatchObject({ ok: true })
  await superuser.end({ timeout: 5 })
}, 180_000)
