import { verifyAudit } from '@/lib/db/verify-audit'
import { editEvent } from '@/lib/records/edit-event'
import { aViewer } from '../../factories/a-viewer'
import { anArrest, ON, openDesk, recorded } from './desk'

const CLIENTS = 32
const EDITS = 400
const CASES = 20

let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** What was acknowledged: by event and version, who wrote what there. */
type Ledger = Map<string, { author: string; note: string }>

/** Edits the note of an event until it is written, reading anew after each conflict, and enters it in the ledger. */
async function editUntilWritten(ledger: Ledger, eventId: string, note: string): Promise<void> {
  const viewer = aViewer()
  let version = 1
  for (;;) {
    const result = await editEvent(viewer, { eventId, version, changes: { note } }, ON)
    if (result.ok) {
      ledger.set(`${eventId} ${result.value.version}`, { author: viewer.accountId, note })
      return
    }
    if (result.reason !== 'conflict') throw new Error(result.reason)
    expect(result.mine).toEqual({ note })
    version = result.version
  }
}

test('32 people who make 400 edits of 20 cases with the pool as it is lose none of them', async () => {
  const eventIds: string[] = []
  for (let made = 0; made < CASES; made += 1) eventIds.push(await recorded(anArrest(await desk.aCase())))
  const ledger: Ledger = new Map()
  const left = Array.from({ length: EDITS }, (_, at) => ({ eventId: eventIds[at % CASES] ?? '', note: `edit ${at}` }))
  const work = async () => {
    for (let next = left.pop(); next; next = left.pop()) await editUntilWritten(ledger, next.eventId, next.note)
  }
  await Promise.all(Array.from({ length: CLIENTS }, work))
  const rows = await desk.team<{ key: string; author: string; note: string }[]>`
    SELECT event_id || ' ' || version AS key, author, note FROM file.event_version
    WHERE event_id = ANY (${eventIds}::uuid[]) AND change = 'edit'`
  expect(new Map(rows.map(({ key, ...row }) => [key, row]))).toEqual(ledger)
  expect(ledger.size).toBe(EDITS)
  const [behind] = await desk.team<{ count: number }[]>`
    SELECT count(*) FROM file.event e
    WHERE e.version <> (SELECT max(version) FROM file.event_version v WHERE v.event_id = e.id)`
  expect(behind).toEqual({ count: 0 })
  const [told] = await desk.team<{ count: number }[]>`
    SELECT count(*) FROM file.audit WHERE action = 'event.edit'`
  expect(told).toEqual({ count: EDITS })
  expect(await verifyAudit(desk.team)).toMatchObject({ ok: true })
})
