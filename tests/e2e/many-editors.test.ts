import { verifyAudit } from '@/lib/db/verify-audit'
import { connect, type Sql } from '@/lib/db/connect'
import { waitUntil } from '../support/own-site'
import { editOverHttp } from '../support/visitor/edit-over-http'

const CLIENTS = 64
const EDITS = 200
/** Prisma's pool and that of plain SQL, as they are by default, of the site and of the process of its jobs. */
const POOLED = 2 * (10 + 10)

test('64 clients who send 200 edits of 20 cases through their forms lose none, and none of them hangs', async () => {
  const { acknowledged, written, connections } = await editOverHttp({ edits: EDITS, clients: CLIENTS })
  expect(acknowledged).toHaveLength(EDITS)
  expect(written).toEqual(acknowledged)
  expect(connections).toBeLessThanOrEqual(POOLED)
  const superuser = connect(process.env.VIGIL_TEST_SITE_DATABASE ?? '', { max: 1 })
  await waitUntilEnded(superuser)
  expect(await verifyAudit(superuser)).toMatchObject({ ok: true })
  await superuser.end({ timeout: 5 })
})

/** Waits for all that is open now: what follows an edit has transactions of its own, and only one that hangs stays. */
async function waitUntilEnded(superuser: Sql): Promise<void> {
  const readOpen = async () => {
    const rows = await superuser<{ name: string }[]>`
      SELECT concat_ws(' ', pid, xact_start) AS name FROM pg_stat_activity
      WHERE usename = 'vigil_team' AND datname = current_database() AND xact_start IS NOT NULL`
    return rows.map(({ name }) => name)
  }
  let left = await readOpen()
  await waitUntil(async () => {
    const open = await readOpen()
    left = left.filter((name) => open.includes(name))
    return left.length === 0
  }, () => `still open: ${left.join(', ')}`)
}
