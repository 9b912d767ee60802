import { changePrisonEventAudience } from '@/lib/records/prison-events/change-prison-event-audience'
import { editPrisonEvent } from '@/lib/records/prison-events/edit-prison-event'
import type { EditPrisonEventInput, RecordPrisonEventInput } from '@/lib/records/prison-events/prison-event-input'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import { restorePrisonEvent } from '@/lib/records/prison-events/restore-prison-event'
import {
  answerPrisonEvent, disputePrisonEvent, retractPrisonEvent, sendPrisonEventBack,
} from '@/lib/records/prison-events/step-prison-event'
import { verifyPrisonEvent } from '@/lib/records/prison-events/verify-prison-event'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto, takeStock, theAppeal } from './exchange'

const ON = day('2021-04-05')
/** Held at Evin according to the appeal, and last heard of in November 2020. */
const HELD = 'raoof-mehran'

const [ada, ben] = [aViewer('volunteer'), aViewer('volunteer')]
const [bea, cy] = [aViewer('reviewer'), aViewer('reviewer')]

const { team, superuser } = takeTestDatabase()
beforeAll(async () => {
  await importInto(team, theAppeal())
})
afterEach(async () => {
  const events = await team<{ id: string; version: number }[]>`
    SELECT e.id::text, e.version FROM file.prison_event e JOIN file.prison_event_version v ON v.event_id = e.id
      AND v.version = e.version WHERE v.claim_status <> 'retracted' AND v.audience <> 'restricted'`
  for (const { id: eventId, version } of events) await retractPrisonEvent(cy, { eventId, version, note: 'over' }, ON)
})

const strike = (rest: Partial<RecordPrisonEventInput> = {}): RecordPrisonEventInput => ({
  prisonId: 'evin', kind: 'strike', date: '2021-04-01', sourceIds: ['appeal-2021'], audience: 'public', ...rest,
})

async function recorded(input = strike(), author = ada): Promise<string> {
  const result = await recordPrisonEvent(author, input, ON)
  if (!result.ok) throw new Error(result.reason)
  return result.value.eventId
}

async function verified(input = strike()): Promise<string> {
  const eventId = await recorded(input)
  expect(await verifyPrisonEvent(bea, { eventId, version: 1 }, ON)).toMatchObject({ ok: true })
  return eventId
}

const edit = (eventId: string, version: number, changes: EditPrisonEventInput['changes'], by = ben) =>
  editPrisonEvent(by, { eventId, version, changes, why: 'an invented reason' }, ON)

async function current(eventId: string) {
  const [row] = await team`
    SELECT v.version, v.date_edtf AS date, v.end_edtf AS "end", v.note, v.typed, v.claim_status AS claim, v.audience,
      v.author, v.actor, v.verifier, v.change, v.change_note AS why, v.awaits_author AS awaits
    FROM file.prison_event e JOIN file.prison_event_version v ON v.event_id = e.id AND v.version = e.version
    WHERE e.id = ${eventId}`
  return row
}

/** Whether U04 is among the reasons that a picture gives on the day of the appeal. */
async function isReasonIn(picture: 'team' | 'public'): Promise<boolean> {
  const rows = await team`
    SELECT FROM file.period p JOIN file.case c ON c.id = p.case_id, jsonb_array_elements(p.reasons) r
    WHERE c.slug = ${HELD} AND p.picture = ${picture} AND p.valid @> date '2021-04-05' AND r ->> 'rule' = 'U04'`
  return rows.length > 0
}

async function shown(eventId: string) {
  return (await team`SELECT date_edtf AS date FROM open.prison_event WHERE id = ${eventId}`)[0]
}

const lastEntry = async () => (await team`SELECT actor, action, fields FROM file.audit ORDER BY seq DESC LIMIT 1`)[0]

test('an edit voids a verification, is a version by its editor, and what is public follows at once', async () => {
  const eventId = await verified()
  expect([await shown(eventId), await isReasonIn('public')]).toEqual([{ date: '2021-04-01' }, true])
  expect(await edit(eventId, 2, { date: '2021-04-02', typed: '13 Farvardin 1400', calendar: 'solar_hijri' }))
    .toEqual({ ok: true, value: { eventId, version: 3, changed: ['date'] } })
  expect(await current(eventId)).toMatchObject({
    version: 3, date: '2021-04-02', typed: '13 Farvardin 1400', claim: 'proposed', author: ben.accountId,
    actor: ben.accountId, verifier: null, change: 'edit', why: 'an invented reason',
  })
  expect([await shown(eventId), await isReasonIn('public'), await isReasonIn('team')]).toEqual([undefined, false, true])
  expect(await lastEntry()).toEqual({ actor: ben.accountId, action: 'prison_event.edit', fields: ['date'] })
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toEqual(expect.arrayContaining(['prison:evin', `case:${HELD}`]))
  expect(await verifyPrisonEvent(aViewer('reviewer'), { eventId, version: 3 }, ON)).toMatchObject({ ok: true })
  expect(await shown(eventId)).toEqual({ date: '2021-04-02' })
})

test('a reviewer who edits may not verify what they wrote, and the database says so too', async () => {
  const eventId = await recorded()
  await edit(eventId, 1, { note: 'in ward 8' }, bea)
  expect(await verifyPrisonEvent(bea, { eventId, version: 2 }, ON)).toEqual({ ok: false, reason: 'own_event' })
  const insert = (author: string, verifier: string, actor: string, date: string, named: string[]) =>
    superuser.begin(async (sql) => {
      await sql`
        INSERT INTO file.prison_event_version (event_id, version, date_edtf, claim_status, credibility, audience, note,
          author, verifier, change, actor)
        VALUES (${eventId}, 3, ${date}, 'verified', 3, 'public', 'in ward 8', ${author}, ${verifier}, 'verify',
          ${actor})`
      for (const id of named) await sql`INSERT INTO file.prison_event_source VALUES (${eventId}, 3, ${id})`
      await sql`UPDATE file.prison_event SET version = 3 WHERE id = ${eventId}`
    })
  const [date, sources] = ['2021-04-01', ['appeal-2021']]
  const twoPeople = { constraint_name: 'prison_event_version_two_people' }
  await expect(insert(bea.accountId, bea.accountId, bea.accountId, date, sources)).rejects.toMatchObject(twoPeople)
  await expect(insert(bea.accountId, cy.accountId, cy.accountId, '2021-04-02', sources)).rejects.toMatchObject(twoPeople)
  await expect(insert(bea.accountId, cy.accountId, cy.accountId, date, [])).rejects.toMatchObject(twoPeople)
  await expect(insert(bea.accountId, cy.accountId, bea.accountId, date, sources)).rejects.toMatchObject(twoPeople)
  await insert(bea.accountId, cy.accountId, cy.accountId, date, sources)
})

test('of two editors of one version, other fields merge, and the same one gives the second both versions', async () => {
  const eventId = await recorded()
  await edit(eventId, 1, { note: 'of the first' })
  expect(await edit(eventId, 1, { credibility: 2, endDate: '..' }, cy))
    .toMatchObject({ ok: true, value: { version: 3, changed: ['endDate', 'credibility'] } })
  expect(await current(eventId)).toMatchObject({ note: 'of the first', end: '..', author: cy.accountId })
  const before = await takeStock(superuser)
  expect(await edit(eventId, 1, { note: 'of the third', date: '2021-04-02' })).toEqual({
    ok: false, reason: 'conflict', version: 3, base: { note: null }, theirs: { note: 'of the first' },
    mine: { note: 'of the third' },
  })
  expect(await takeStock(superuser)).toEqual(before)
  expect(await edit(eventId, 1, { note: 'of the first' })).toEqual({ ok: true, value: { eventId, version: 3, changed: [] } })
  expect(await edit(eventId, 9, { note: 'x' })).toEqual({ ok: false, reason: 'unknown_version' })
  await expect(edit(eventId, 3, { date: '2021-04-04', endDate: '2021-04-03' })).rejects.toThrow('ends before it starts')
  await expect(edit(eventId, 3, { prisonId: 'bushehr' })).rejects.toThrow('does not change')
  expect(await edit(eventId, 3, { sourceIds: ['nobody'] })).toEqual({ ok: false, reason: 'unknown_source' })
})

test('two who edit at the same moment lose nothing', async () => {
  const eventId = await recorded()
  const both = await Promise.all([edit(eventId, 1, { note: 'one' }), edit(eventId, 1, { locator: 'two' }, cy)])
  expect(both.map(({ ok }) => ok)).toEqual([true, true])
  const [row] = await team`
    SELECT note, locator FROM file.prison_event_version WHERE event_id = ${eventId} AND version = 3`
  expect(row).toEqual({ note: 'one', locator: 'two' })
})

test('a dispute takes what was verified off what is public, until it is resolved and verified anew', async () => {
  const eventId = await verified()
  const note = 'another paper says otherwise'
  expect(await disputePrisonEvent(ada, { eventId, version: 2, note }, ON)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await disputePrisonEvent(cy, { eventId, version: 2, note }, ON)).toMatchObject({ ok: true })
  expect(await current(eventId)).toMatchObject({ claim: 'disputed', verifier: null, author: ada.accountId, why: note })
  expect([await shown(eventId), await isReasonIn('public')]).toEqual([undefined, false])
  expect(await disputePrisonEvent(cy, { eventId, version: 3, note }, ON)).toEqual({ ok: false, reason: 'already_disputed' })
  expect(await answerPrisonEvent(ada, { eventId, version: 3, note }, ON)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await answerPrisonEvent(cy, { eventId, version: 3, note }, ON)).toMatchObject({ ok: true })
  expect(await verifyPrisonEvent(cy, { eventId, version: 4 }, ON)).toMatchObject({ ok: true })
  expect([await shown(eventId), await isReasonIn('public')]).toEqual([{ date: '2021-04-01' }, true])
})

test('what was sent back awaits its author until they answer or edit', async () => {
  const eventId = await recorded()
  const note = 'which ward?'
  expect(await sendPrisonEventBack(ben, { eventId, version: 1, note }, ON)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await sendPrisonEventBack(bea, { eventId, version: 1, note }, ON)).toMatchObject({ ok: true })
  expect(await current(eventId)).toMatchObject({ claim: 'proposed', awaits: true, why: note, actor: bea.accountId })
  expect(await changePrisonEventAudience(ada, { eventId, version: 2, audience: 'team' }, ON)).toMatchObject({ ok: true })
  expect(await current(eventId)).toMatchObject({ awaits: true, why: note })
  expect(await answerPrisonEvent(ada, { eventId, version: 3, note: 'it is not known' }, ON)).toMatchObject({ ok: true })
  expect(await current(eventId)).toMatchObject({ awaits: false, change: 'answer', author: ada.accountId })
  expect(await answerPrisonEvent(ada, { eventId, version: 4, note }, ON)).toEqual({ ok: false, reason: 'nothing_to_answer' })
  const own = await recorded(strike(), bea)
  expect(await sendPrisonEventBack(bea, { eventId: own, version: 1, note }, ON)).toEqual({ ok: false, reason: 'own_event' })
})

test('who may see it changes without its verification, and to open it takes a reviewer who did not write it', async () => {
  const eventId = await verified(strike({ audience: 'team' }))
  const open = (by = cy) => changePrisonEventAudience(by, { eventId, version: 2, audience: 'public' }, ON)
  expect(await open(ben)).toEqual({ ok: false, reason: 'not_allowed' })
  expect([await open(), await shown(eventId)]).toMatchObject([{ ok: true }, { date: '2021-04-01' }])
  expect(await current(eventId)).toMatchObject({ claim: 'verified', verifier: bea.accountId, change: 'audience' })
  const close = { eventId, version: 3, audience: 'restricted' } as const
  expect(await changePrisonEventAudience(ada, close, ON)).toMatchObject({ ok: true })
  expect(await shown(eventId)).toBeUndefined()
  const before = await takeStock(superuser)
  const unknown = { ok: false, reason: 'unknown_event' }
  expect(await edit(eventId, 4, { note: 'x' })).toEqual(unknown)
  expect(await disputePrisonEvent(cy, { eventId, version: 4, note: 'x' }, ON)).toEqual(unknown)
  expect(await takeStock(superuser)).toEqual(before)
  expect(await retractPrisonEvent(ada, { eventId, version: 4, note: 'over' }, ON)).toMatchObject({ ok: true })
})

test('a retraction stays in the history, from where it is restored, proposed and no wider than today', async () => {
  const eventId = await verified(strike({ note: 'as it was' }))
  await edit(eventId, 2, { note: 'otherwise', audience: 'team' })
  await retractPrisonEvent(ada, { eventId, version: 3, note: 'a mistake' }, ON)
  expect([await isReasonIn('team'), await edit(eventId, 4, { note: 'x' })]).toEqual([false, { ok: false, reason: 'retracted' }])
  const restore = (version: number, to: number, by = ben) =>
    restorePrisonEvent(by, { eventId, version, restore: to }, ON)
  expect(await restore(4, 2)).toEqual({ ok: true, value: { eventId, version: 5, changed: ['note', 'claimStatus'] } })
  expect(await current(eventId)).toMatchObject({ note: 'as it was', audience: 'team', claim: 'proposed', change: 'restore' })
  expect(await isReasonIn('team')).toBe(true)
  expect(await restore(5, 1)).toEqual({ ok: false, reason: 'nothing_to_restore' })
  expect(await restore(5, 8)).toEqual({ ok: false, reason: 'unknown_version' })
  expect(await restore(4, 1)).toEqual({ ok: false, reason: 'stale_version' })
  expect(await restore(5, 1, aViewer('researcher'))).toEqual({ ok: false, reason: 'not_allowed' })
})

test.each([
  ['opened', '2021-03-01', 'team', 'public'], ['closed', '2021-03-02', 'public', 'team'],
] as const)('an imported verification names nobody: who sees it %s is looked at by a reviewer', async (_how, date, from, to) => {
  const head = 'prison_id,kind,date,end_date,source_id,claim_status,note,audience'
  await importInto(team, theAppeal({ 'prison_events.csv': () => `${head}\nevin,fire,${date},,appeal-2021,verified,Invented.,${from}` }))
  const [event] = await team<{ id: string }[]>`
    SELECT event_id::text AS id FROM file.prison_event_version WHERE date_edtf = ${date} AND change = 'import'`
  const eventId = event?.id ?? ''
  expect(await current(eventId)).toMatchObject({ change: 'import', actor: 'operator', verifier: null })
  expect(await changePrisonEventAudience(cy, { eventId, version: 1, audience: to }, ON)).toMatchObject({ ok: true })
  expect(await current(eventId)).toMatchObject({ claim: 'verified', verifier: cy.accountId, audience: to })
})
