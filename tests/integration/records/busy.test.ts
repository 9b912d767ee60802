import { editEvent } from '@/lib/records/edit-event'
import { RecordBusy } from '@/lib/records/record-busy'
import { anArrest, ON, openDesk, people, recorded } from './desk'

let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

/** Holds a case as a long import does; answers what lets go of it. */
async function hold(caseId: string): Promise<() => Promise<void>> {
  let free: () => void = () => undefined
  let ended: Promise<unknown> = Promise.resolve()
  await new Promise<void>((isHeld) => {
    ended = desk.team.begin(async (sql) => {
      await sql`SELECT FROM file.case WHERE id = ${caseId} FOR UPDATE`
      isHeld()
      await new Promise<void>((resolve) => (free = resolve))
    })
  })
  return async () => {
    free()
    await ended
  }
}

test('more people than there are connections, who wait for a case that is held, are told so and hang nobody', async () => {
  const [caseId, free] = [await desk.aCase(), await desk.aCase()]
  const [eventId, elsewhere] = [await recorded(anArrest(caseId)), await recorded(anArrest(free))]
  const letGo = await hold(caseId)
  const before = await desk.stock()
  const edit = (id: string) => editEvent(people.volunteer, { eventId: id, version: 1, changes: { note: 'a' } }, ON)
  const waiting = Promise.allSettled(Array.from({ length: 12 }, () => edit(eventId)))
  await expect(edit(elsewhere)).resolves.toMatchObject({ ok: true })
  const busy = (await waiting).filter((one) => one.status === 'rejected' && one.reason instanceof RecordBusy)
  expect(busy).toHaveLength(12)
  await letGo()
  expect(await desk.stock()).toMatchObject({ 'file.event_version': Number(before['file.event_version']) + 1 })
  await expect(edit(eventId)).resolves.toMatchObject({ ok: true, value: { version: 2 } })
})
