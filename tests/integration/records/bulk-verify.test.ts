import { verifyAudit } from '@/lib/db/verify-audit'
import { bulkVerify } from '@/lib/records/bulk-verify'
import { editEvent } from '@/lib/records/edit-event'
import { verifyEvent } from '@/lib/records/verify-event'
import { listWaitingBatches } from '@/lib/team/list-waiting-batches'
import { aViewer } from '../../factories/a-viewer'
import { importInto, theAppeal } from './exchange'
import { ON, openDesk, people } from './desk'

let desk: Awaited<ReturnType<typeof openDesk>>
const importer = aViewer('administrator')

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** Imports the cases of the appeal again under other ids, without trust; answers the batch. */
async function importAgain(prefix: string): Promise<string> {
  const renamed = (text: string) => text.split('\n').map((row, at) => (at === 0 || row === '' ? row : `${prefix}${row}`)).join('\n')
  const files = theAppeal({ 'cases.csv': renamed, 'events.csv': renamed })
  const result = await importInto(desk.team, files, { trust: false, actor: importer.accountId })
  if (!result.ok || result.batchId === null) throw new Error(JSON.stringify(result))
  return result.batchId
}

const waitingOf = async (batchId: string, viewer = people.reviewer) =>
  (await listWaitingBatches(viewer)).find(({ id }) => id === batchId)

async function countIn(batchId: string, claim: string) {
  const [row] = await desk.team<{ count: number }[]>`
    SELECT count(*)::int AS count FROM file.event e
    JOIN file.event_version b ON b.event_id = e.id AND b.version = 1 AND b.batch_id = ${batchId}
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version AND v.claim_status = ${claim}`
  return row?.count ?? 0
}

test('a batch is verified by somebody else than who imported it, each event in its own name', async () => {
  const batchId = await importAgain('again-')
  const proposed = await countIn(batchId, 'proposed')
  expect(await waitingOf(batchId)).toMatchObject({ waiting: proposed, pass: proposed, isOwn: false })
  expect(await waitingOf(batchId, importer)).toMatchObject({ isOwn: true })
  expect(await listWaitingBatches(people.volunteer)).toEqual([])
  expect(await bulkVerify(importer, { batchId }, ON)).toEqual({ ok: false, reason: 'own_batch' })
  expect(await countIn(batchId, 'proposed')).toBe(proposed)
  const result = await bulkVerify(people.reviewer, { batchId }, ON)
  expect(result).toEqual({ ok: true, value: { verified: proposed, left: 0 } })
  const kept = await desk.team`
    SELECT DISTINCT v.author, v.verifier, v.actor, v.change FROM file.event e
    JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    JOIN file.event_version b ON b.event_id = e.id AND b.version = 1 AND b.batch_id = ${batchId}`
  const { accountId } = people.reviewer
  expect([...kept]).toEqual([{ author: importer.accountId, verifier: accountId, actor: accountId, change: 'verify' }])
  expect(await waitingOf(batchId)).toBeUndefined()
  expect(await bulkVerify(people.second, { batchId }, ON)).toEqual({ ok: true, value: { verified: 0, left: 0 } })
  expect(await verifyAudit(desk.team)).toMatchObject({ ok: true })
})

test('what somebody looked at since, what is restricted and what would publish something sensitive is left', async () => {
  const batchId = await importAgain('more-')
  const calls = await desk.team<{ id: string }[]>`
    SELECT e.id::text FROM file.event e JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE v.batch_id = ${batchId} AND v.claim_status = 'proposed' AND e.type = 'health' ORDER BY 1 LIMIT 3`
  const ids = calls.map(({ id }) => id)
  const [first = '', second = '', third = ''] = ids
  for (const [id, audience] of [[first, 'public'], [second, 'restricted']] as const) {
    await desk.team`
      INSERT INTO file.event_version (event_id, version, date_edtf, details, claim_status, audience, author, batch_id)
      SELECT event_id, 2, date_edtf, details, claim_status, ${audience}, author, batch_id
      FROM file.event_version WHERE event_id = ${id}`
    await desk.team`UPDATE file.event SET version = 2 WHERE id = ${id}`
  }
  await editEvent(people.reviewer, { eventId: third, version: 1, changes: { note: 'edited' } }, ON)
  const told = await waitingOf(batchId)
  const verified = (told?.waiting ?? 0) - 2
  expect(told?.pass).toBe(verified)
  expect(await bulkVerify(people.reviewer, { batchId }, ON)).toEqual({ ok: true, value: { verified, left: 2 } })
  expect(await countIn(batchId, 'proposed')).toBe(3)
  const verify = { eventId: third, version: 2 }
  expect(await verifyEvent(people.reviewer, verify, ON)).toEqual({ ok: false, reason: 'own_event' })
})
