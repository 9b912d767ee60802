import { civilDayOf } from '@/lib/clock'
import { closeOpenSql } from '@/lib/db/open'
import { formatDay } from '@/lib/domain/dates/day'
import { listChanges } from '@/lib/open/feeds/list-changes'
import { listDates } from '@/lib/open/feeds/list-dates'
import { listHappened } from '@/lib/open/feeds/list-happened'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import { verifyPrisonEvent } from '@/lib/records/prison-events/verify-prison-event'
import { madeBy } from '../../factories/an-account'
import { anArrest, ON, openDesk, people, verified } from './desk'

const utcDay = new Date().toISOString().slice(0, 10)
// Of the two, the one in which it is another day now than in UTC.
const ZONE = new Date().getUTCHours() >= 10 ? 'Pacific/Kiritimati' : 'Pacific/Pago_Pago'
const before = process.env.VIGIL_TIME_ZONE
let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  process.env.VIGIL_TIME_ZONE = ZONE
  desk = await openDesk()
})
afterAll(async () => {
  if (before === undefined) delete process.env.VIGIL_TIME_ZONE
  else process.env.VIGIL_TIME_ZONE = before
  await closeOpenSql()
  await desk.close()
})

const today = () => formatDay(civilDayOf(new Date()))

test('readers are told on which day of the site they were given a case, an event or a date, not of UTC', async () => {
  expect(today()).not.toBe(utcDay)
  const caseId = await desk.aCase()
  const planned = { court: 'Invented', scheduled: true }
  await verified(anArrest(caseId, { type: 'hearing', date: '2021-05-01', details: planned, audience: 'public' }))
  await verified(anArrest(caseId, { audience: 'public' }))
  const [{ slug } = { slug: '' }] = await desk.team<{ slug: string }[]>`SELECT slug FROM open.case WHERE id = ${caseId}`
  const changes = await listChanges(50, { slug })
  const told = changes.map(({ kind, on }) => [kind, on])
  expect(told).toEqual(expect.arrayContaining([['published', today()], ['added', today()]]))
  const dates = (await listDates(ON)).filter((one) => one.slug === slug)
  expect(dates.map(({ changedOn }) => changedOn)).toEqual([today()])
})

test('the same holds for what happened at a prison', async () => {
  const { eventId } = madeBy(await recordPrisonEvent(people.volunteer, {
    prisonId: 'evin', kind: 'strike', date: '2021-04-01', sourceIds: ['appeal-2021'], audience: 'public',
  }, ON))
  madeBy(await verifyPrisonEvent(people.reviewer, { eventId, version: 1 }, ON))
  expect(await listHappened('evin', ON, 1)).toMatchObject([{ id: eventId, addedOn: today() }])
})
