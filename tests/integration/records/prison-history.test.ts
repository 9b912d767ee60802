import { randomUUID } from 'node:crypto'
import { createSource } from '@/lib/records/create-source'
import { editPrison } from '@/lib/records/edit-prison'
import { editSource } from '@/lib/records/edit-source'
import { changePrisonEventAudience } from '@/lib/records/prison-events/change-prison-event-audience'
import { editPrisonEvent } from '@/lib/records/prison-events/edit-prison-event'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import { sendPrisonEventBack } from '@/lib/records/prison-events/step-prison-event'
import { listPrisonEvents } from '@/lib/team/list-prison-events'
import { listWaitingThere } from '@/lib/team/list-waiting-there'
import { findPrisonAt, readPrisonHistory } from '@/lib/team/read-prison-history'
import { readPrisonVersionOf } from '@/lib/team/read-prison-version-of'
import { findSourceAt, readSourceHistory } from '@/lib/team/read-source-history'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto, theAppeal } from './exchange'

const ON = day('2021-04-05')
const [ada, bea, admin] = [aViewer('volunteer'), aViewer('reviewer'), aViewer('administrator')]

const { team, superuser } = takeTestDatabase()
beforeAll(async () => {
  await importInto(team, theAppeal())
})

async function recorded(prisonId: string, by = ada): Promise<string> {
  const fire = { prisonId, kind: 'fire' as const, date: '2021-03-01', sourceIds: ['appeal-2021'] }
  const result = await recordPrisonEvent(by, fire, ON)
  if (!result.ok) throw new Error(result.reason)
  return result.value.eventId
}

test('the history of a prison holds its own changes and those of what happened there, newest first, page by page', async () => {
  const eventId = await recorded('bushehr')
  await editPrisonEvent(bea, { eventId, version: 1, changes: { note: 'An invented note' }, why: 'it was forgotten' }, ON)
  const was = await findPrisonAt(admin, 'bushehr', 1)
  if (!was) throw new Error('the first version was not kept')
  await editPrison(admin, { prisonId: 'bushehr', version: 1, fields: { ...was, holds: 'an invented word' } }, ON)
  const { entries, next } = await readPrisonHistory(ada, 'bushehr')
  expect(entries.map(({ change, event, version }) => [change, event?.kind ?? null, version])).toEqual([
    ['edit', null, 2], ['edit', 'fire', 2], ['record', 'fire', 1], ['import', null, 1],
  ])
  expect(next).toBeNull()
  expect(entries[0]).toMatchObject({ who: admin.accountId, isPast: false, current: 2 })
  expect(entries[0]?.fields).toEqual([{ field: 'holds', old: was.holds, new: 'an invented word' }])
  expect(entries[1]).toMatchObject({ who: bea.accountId, why: 'it was forgotten', isPast: false })
  expect(entries[1]?.fields).toEqual([{ field: 'note', old: null, new: 'An invented note' }])
  expect(entries[1]?.sources).toMatchObject([{ id: 'appeal-2021' }])
  expect(entries.slice(2)).toMatchObject([{ isPast: true, current: 2 }, { isPast: true, who: null }])

  const pages: number[] = []
  for (let before: string | null = null, more = true; more; more = before !== null) {
    const page = await readPrisonHistory(ada, 'bushehr', { before, limit: 3 })
    pages.push(page.entries.length)
    before = page.next
  }
  expect(pages).toEqual([3, 1])
  expect((await readPrisonHistory(ada, 'bushehr', { before: 'no instant' })).entries).toHaveLength(4)
  expect((await readPrisonHistory(ada, 'no\0where')).entries).toEqual([])
})

test('changes that one import makes in one instant are all told, however few a page holds', async () => {
  const events = [await recorded('evin'), await recorded('evin'), await recorded('evin')]
  await superuser.begin(async (sql) => {
    await sql`SET LOCAL session_replication_role = replica`
    await sql`UPDATE file.prison_event_version SET created_at = '2026-01-01' WHERE event_id = ANY (${events}::uuid[])`
  })
  const told: string[] = []
  for (let before: string | null = null, more = true; more; more = before !== null) {
    const page = await readPrisonHistory(ada, 'evin', { before, limit: 2 })
    told.push(...page.entries.flatMap(({ event }) => (event && events.includes(event.id) ? event.id : [])))
    before = page.next
  }
  expect(told.sort()).toEqual(events.sort())
})

test('what is restricted is in no list and no history but its author\'s', async () => {
  const eventId = await recorded('qarchak')
  await changePrisonEventAudience(ada, { eventId, version: 1, audience: 'restricted' }, ON)
  const seenBy = async (viewer: typeof ada) => [
    (await listPrisonEvents(viewer, 'qarchak')).length,
    (await readPrisonHistory(viewer, 'qarchak')).entries.filter(({ event }) => event !== null).length,
    (await readPrisonVersionOf(viewer, eventId, 1)) === null ? 0 : 1,
    (await listWaitingThere(viewer, ['for_review'], 9)).filter(({ id }) => id === eventId).length,
  ]
  expect(await seenBy(ada)).toEqual([1, 2, 1, 1])
  expect([await seenBy(bea), await seenBy(admin)]).toEqual([[0, 0, 0, 0], [0, 0, 0, 0]])
  expect(await readPrisonVersionOf(ada, randomUUID())).toBeNull()
})

test('what was sent back leaves the queue of reviewers for its author\'s', async () => {
  const eventId = await recorded('evin')
  const waits = async (viewer: typeof ada, sentBack: boolean) =>
    (await listWaitingThere(viewer, [sentBack ? 'sent_back' : 'for_review'], 9)).find(({ id }) => id === eventId)
  expect(await waits(bea, false)).toMatchObject({ kind: 'fire', prison: { id: 'evin' }, isOwn: false, question: null })
  await sendPrisonEventBack(bea, { eventId, version: 1, note: 'Which ward?' }, ON)
  expect([await waits(bea, false), await waits(bea, true)]).toEqual([undefined, undefined])
  expect(await waits(ada, true)).toMatchObject({ isOwn: true, sentBack: true, question: 'Which ward?' })
})

test('the history of a source is for who may change sources, an import\'s change included', async () => {
  const fields = { title: 'An invented report', reliability: 'C', confidential: false } as const
  const made = await createSource(ada, fields)
  const sourceId = made.ok ? made.value.sourceId : ''
  await editSource(bea, { sourceId, version: 1, fields: { ...fields, confidential: true } }, ON)
  const history = await readSourceHistory(ada, sourceId)
  expect(history).toMatchObject([
    { change: 'edit', who: bea.accountId, version: 2, isPast: false, fields: [{ field: 'confidential', old: false, new: true }] },
    // Whether it is a person is not brought back, and nothing else is different.
    { change: 'record', who: ada.accountId, version: 1, isPast: false },
  ])
  expect(await findSourceAt(ada, sourceId, 1)).toMatchObject({ confidential: false })
  expect([await readSourceHistory(aViewer('researcher'), sourceId), await findSourceAt(aViewer('researcher'), sourceId, 1)])
    .toEqual([[], null])
  await importInto(team, theAppeal({ 'sources.csv': (text) => text.replace('An Emergency Appeal', 'An Invented Appeal') }))
  expect((await readSourceHistory(ada, 'appeal-2021')).map(({ change, who }) => [change, who]))
    .toEqual([['import', null], ['import', null]])
})
