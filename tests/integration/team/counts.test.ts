import { readBoard } from '@/app/team/read-board'
import { readReview } from '@/app/team/review/read-review'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import type { Role } from '@/lib/domain/permissions/permissions'
import { createCase } from '@/lib/records/create-case'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import { sendPrisonEventBack } from '@/lib/records/prison-events/step-prison-event'
import { recordEvent } from '@/lib/records/record-event'
import { aViewer } from '../../factories/a-viewer'
import { createTestDatabase, type TestDatabase } from '../../factories/database'
import { RECORDED_NAMES } from '../../factories/recorded-names'
import { day, importInto, theAppeal } from '../records/exchange'

const ON = day('2021-04-05')
const sourceIds = ['appeal-2021']
const [ada, bea] = [aViewer('volunteer'), aViewer('reviewer')]

let database: TestDatabase
let superuser: Sql
/** Events of the import that wait. */
let imported: number

beforeAll(async () => {
  database = await createTestDatabase()
  const team = connect(database.urls.team)
  superuser = connect(database.urls.superuser, { max: 1 })
  await importInto(team, theAppeal())
  await team.end()
  const [waits] = await superuser<{ count: number }[]>`SELECT count(*)::int AS count FROM file.waiting_event`
  imported = waits?.count ?? 0
  const opened = await createCase(ada, { identity: { nameLatin: 'Ann Invented' }, sourceId: 'appeal-2021' }, ON)
  if (!opened.ok) throw new Error(opened.reason)
  const { caseId } = opened.value
  for (const audience of ['team', 'restricted'] as const) {
    await recordEvent(ada, {
      caseId, type: 'contact', date: '2021-04-01', details: { channel: 'phone' }, sourceIds, audience,
    }, ON)
    await recordPrisonEvent(ada, { prisonId: 'evin', kind: 'fire', date: '2021-04-01', sourceIds, audience }, ON)
  }
  const asked = await recordPrisonEvent(ada, { prisonId: 'evin', kind: 'riot', date: '2021-04-02', sourceIds }, ON)
  if (asked.ok) await sendPrisonEventBack(bea, { ...asked.value, note: 'Invented: who saw it?' }, ON)
  await superuser`INSERT INTO file.photo (case_id, author, created_at, sha256, width, height, webp, licence, credit)
    SELECT id, ${ada.accountId}, now(), repeat('ab', 32), 1, 1, '\\x00', 'CC0', 'invented' FROM file.case LIMIT 1`
})
afterAll(async () => {
  await Promise.all([superuser.end(), closeTeam()])
  await database.drop()
})

const lengthsOf = ({ lines, identities, there }: Record<'lines' | 'identities' | 'there', readonly unknown[]>) =>
  ({ events: lines.length, identities: identities.length, there: there.length })

test.each<[string, Role | 'author', number]>([
  ['its author', 'author', 2], ['a volunteer', 'volunteer', 1], ['a reviewer', 'reviewer', 1], ['a researcher', 'researcher', 1],
])('the numbers of %s are those of the lists, on the review page and on the board', async (_, role, there) => {
  const viewer = role === 'author' ? ada : role === 'reviewer' ? bea : aViewer(role)
  const { queue } = await readReview(viewer, {}, ON, RECORDED_NAMES)
  expect(queue.counts).toEqual(lengthsOf(queue))
  expect(queue.counts).toMatchObject({ there, events: imported + there, identities: role === 'reviewer' ? 2 : 0 })
  const { queues } = await readBoard(viewer, {}, ON)
  expect(queues.counts.review).toBe(queue.counts.events + queue.counts.identities + there)
})

test('what has waited too long is counted as it is listed, of every kind', async () => {
  const before = await readBoard(bea, { queue: 'overdue' }, ON)
  expect(before.queues.counts.overdue).toBe(0)
  await superuser`SET session_replication_role = replica`
  await superuser`UPDATE file.waiting_event SET since = now() - interval '8 days'`
  await superuser`UPDATE file.waiting_identity SET since = now() - interval '8 days'`
  await superuser`UPDATE file.photo SET created_at = now() - interval '6 days'`
  await superuser`UPDATE file.prison_event_version SET created_at = now() - interval '8 days'`
  const { queues, overdue } = await readBoard(bea, { queue: 'overdue' }, ON)
  expect(lengthsOf(overdue)).toEqual({ events: imported + 1, identities: 1, there: 1 })
  expect(queues.counts.overdue).toBe(imported + 3)
})

test('a reviewer is given what others wrote, though what they wrote themselves has waited longest', async () => {
  const [person] = await superuser<{ id: string }[]>`SELECT id FROM file.case WHERE name_latin = 'Ann Invented'`
  const call = { type: 'contact', date: '2021-04-03', details: { channel: 'phone' }, sourceIds } as const
  expect(await recordEvent(bea, { caseId: person?.id ?? '', ...call, audience: 'team' }, ON)).toMatchObject({ ok: true })
  await superuser`SET session_replication_role = replica`
  await superuser`UPDATE file.waiting_event SET since = '2001-01-01' WHERE author = ${bea.accountId}`
  const { queue, view } = await readReview(bea, { show: '1' }, ON, RECORDED_NAMES)
  expect(queue.lines.map(({ isOwn }) => isOwn)).toEqual([true])
  expect(view?.isOwn).toBe(false)
})
