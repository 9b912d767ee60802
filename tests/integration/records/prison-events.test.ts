import { randomUUID } from 'node:crypto'
import { overPostgres } from '@/lib/db/statements'
import { verifyAudit } from '@/lib/db/verify-audit'
import { readKeys } from '@/lib/records/keys'
import { publishPrisonEvents } from '@/lib/records/prison-events/publish-prison-events'
import { recordPrisonEvent } from '@/lib/records/prison-events/record-prison-event'
import type { RecordPrisonEventInput } from '@/lib/records/prison-events/prison-event-input'
import { retractPrisonEvent } from '@/lib/records/prison-events/step-prison-event'
import { verifyPrisonEvent } from '@/lib/records/prison-events/verify-prison-event'
import { recordEvent } from '@/lib/records/record-event'
import type { RecordEventInput } from '@/lib/records/event/event-input'
import { verifyEvent } from '@/lib/records/verify-event'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto, takeStock, theAppeal } from './exchange'

const ON = day('2021-04-05')
const WHY = 'an invented reason'
/** Held at Evin according to the appeal, and last heard of in November 2020. */
const HELD = 'raoof-mehran'
/** The same rows once more. */
const TWIN = 'invented-twin'

const [ada, bea, cy] = [aViewer('volunteer'), aViewer('reviewer'), aViewer('reviewer')]

const { team, superuser } = takeTestDatabase()
beforeAll(async () => {
  await importInto(team, theAppeal({ 'cases.csv': withTwin, 'events.csv': withTwin }))
})
afterEach(async () => {
  const events = await team<{ id: string; version: number }[]>`
    SELECT e.id::text, e.version FROM file.prison_event e JOIN file.prison_event_version v ON v.event_id = e.id
      AND v.version = e.version WHERE v.claim_status <> 'retracted'`
  for (const { id: eventId, version } of events) await retractPrisonEvent(cy, { eventId, version, note: WHY }, ON)
})

function withTwin(text: string): string {
  const own = text.trim().split('\n').filter((row) => row.startsWith(`${HELD},`))
  return [text.trim(), ...own.map((row) => row.replace(HELD, TWIN))].join('\n')
}

const strike = (rest: Partial<RecordPrisonEventInput> = {}): RecordPrisonEventInput => ({
  prisonId: 'evin', kind: 'strike', date: '2021-04-01', sourceIds: ['appeal-2021'], audience: 'public',
  note: 'a canary, invented', locator: 'a canary', ...rest,
})

async function recorded(input = strike(), author = ada): Promise<string> {
  const result = await recordPrisonEvent(author, input, ON)
  if (!result.ok) throw new Error(result.reason)
  return result.value.eventId
}

/** The certain levels of U04, and what its reasons rest on, for one of the pictures on the day of the appeal. */
async function reasonIn(picture: 'team' | 'public', slug = HELD) {
  const rows = await team<{ level: string; events: string[] }[]>`
    SELECT r ->> 'level' AS level, r -> 'events' AS events
    FROM file.period p JOIN file.case c ON c.id = p.case_id, jsonb_array_elements(p.reasons) r
    WHERE c.slug = ${slug} AND p.picture = ${picture} AND p.valid @> date '2021-04-05' AND r ->> 'rule' = 'U04'
      AND r ->> 'certainty' = 'certain'`
  return rows[0] ?? null
}

const openEvents = () => team`SELECT to_jsonb(e) AS row FROM open.prison_event e`

test('what is recorded is the team\'s, what is verified everybody\'s, and what is retracted nobody\'s', async () => {
  const eventId = await recorded()
  expect(await reasonIn('team')).toMatchObject({ level: 'critical', events: [eventId, expect.any(String), expect.any(String)] })
  expect(await reasonIn('public')).toBeNull()
  expect(await openEvents()).toHaveLength(0)

  expect(await verifyPrisonEvent(bea, { eventId, version: 1 }, ON))
    .toEqual({ ok: true, value: { eventId, version: 2 } })
  expect(await reasonIn('public')).toMatchObject({ level: 'critical', events: (await reasonIn('team'))?.events })
  expect(await openEvents()).toEqual([{ row: {
    id: eventId, prison_id: 'evin', kind: 'strike', date_edtf: '2021-04-01', earliest: '2021-04-01', latest: '2021-04-01',
    end_edtf: null, end_earliest: null, end_latest: null, grade: 'B3', sources: ['appeal-2021'],
    added_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  } }])
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toEqual(expect.arrayContaining(['prison:evin', `case:${HELD}`, 'map', 'list']))

  expect(await retractPrisonEvent(cy, { eventId, version: 2, note: WHY }, ON)).toMatchObject({ ok: true })
  expect([await reasonIn('team'), await reasonIn('public'), [...(await openEvents())]]).toEqual([null, null, []])
  const audit = await team`
    SELECT actor, action, fields FROM file.audit WHERE subject_id = ${eventId} ORDER BY seq`
  expect(audit.map(({ actor, action }) => [actor, action])).toEqual([
    [ada.accountId, 'prison_event.propose'], [bea.accountId, 'prison_event.verify'],
    [cy.accountId, 'prison_event.retract'],
  ])
  expect(audit[2]).toMatchObject({ fields: ['claimStatus', 'changeNote'] })
  expect(await verifyAudit(team)).toMatchObject({ ok: true })
})

test('the day on which readers were given it stays, whatever is written anew of it, and alone changes nothing', async () => {
  const eventId = await recorded()
  await verifyPrisonEvent(bea, { eventId, version: 1 }, ON)
  const db = overPostgres(team)
  const publish = async () => publishPrisonEvents(db, await readKeys(db), [eventId])
  await team`UPDATE open.prison_event SET added_on = '2021-04-02', grade = 'F6'`
  expect(await publish()).toContain('prison:evin')
  expect(await openEvents()).toMatchObject([{ row: { added_on: '2021-04-02', grade: 'B3' } }])
  expect(await publish()).toEqual([])
})

test('phones that are cut, and still are, are the reason of everybody who was not heard from since', async () => {
  const eventId = await recorded(strike({ kind: 'phone_cut', date: '2021-03-20', endDate: '..' }))
  expect(await verifyPrisonEvent(bea, { eventId, version: 1 }, ON)).toMatchObject({ ok: true })
  expect(await reasonIn('public')).toMatchObject({ level: 'critical', events: (await reasonIn('team'))?.events })
  expect(await openEvents()).toMatchObject([{ row: { kind: 'phone_cut', end_edtf: '..' } }])
})

test('it is the reason of everybody at that prison, and of nobody elsewhere', async () => {
  await recorded()
  const team = async () => [await reasonIn('team'), await reasonIn('team', TWIN), await reasonIn('team', 'gholian-sepideh')]
  expect(await team()).toEqual([expect.anything(), expect.anything(), null])
  await recorded(strike({ prisonId: 'bushehr' }))
  expect(await team()).not.toContain(null)
})

test.each([
  ['public', TWIN, 'evin'],
  ['team', 'gholian-sepideh', 'bushehr'],
] as const)('a contact after it for the %s, once verified, ends it for that person', async (audience, slug, prisonId) => {
  const eventId = await recorded(strike({ prisonId }))
  await verifyPrisonEvent(bea, { eventId, version: 1 }, ON)
  const [row] = await team<{ id: string }[]>`SELECT id FROM file.case WHERE slug = ${slug}`
  const call = { caseId: row?.id ?? '', type: 'contact', date: '2021-04-02', details: { channel: 'phone' } } as const
  const contact = await recordEvent(aViewer(), { ...call, sourceIds: ['appeal-2021'], audience, confirmPublic: true }, ON)
  const both = async () => [await reasonIn('team', slug), await reasonIn('public', slug)]
  expect(await both()).not.toContain(null)
  if (!contact.ok) throw new Error(contact.reason)
  await verifyEvent(aViewer('reviewer'), { eventId: contact.value.eventId, version: 1, confirmPublic: true }, ON)
  expect(await both()).toEqual([null, null])
  if (prisonId === 'evin') expect(await reasonIn('public')).not.toBeNull()
})

test('what only the team may see is never published, nor does a public reason rest on it', async () => {
  const eventId = await recorded(strike({ audience: 'team' }))
  await verifyPrisonEvent(bea, { eventId, version: 1 }, ON)
  expect([await reasonIn('team'), await reasonIn('public')]).toEqual([expect.anything(), null])
  expect(await openEvents()).toHaveLength(0)
  expect(await superuser`SELECT FROM open.period WHERE reasons::text LIKE ${`%${eventId}%`}`).toHaveLength(0)
})

test('nobody verifies an event of their own, a stale or a decided one, and the database says so too', async () => {
  const eventId = await recorded()
  const hers = await recorded(strike({ kind: 'fire' }), bea)
  const before = await takeStock(superuser)
  expect(await verifyPrisonEvent(bea, { eventId: hers, version: 1 }, ON)).toEqual({ ok: false, reason: 'own_event' })
  expect(await verifyPrisonEvent(bea, { eventId, version: 2 }, ON)).toEqual({ ok: false, reason: 'stale_version' })
  expect(await takeStock(superuser)).toEqual(before)
  const own = team`
    INSERT INTO file.prison_event_version (event_id, version, date_edtf, claim_status, credibility, audience, locator,
      note, author, verifier)
    SELECT event_id, 2, date_edtf, 'verified', credibility, audience, locator, note, author, author
    FROM file.prison_event_version WHERE event_id = ${eventId}`
  await expect(own).rejects.toMatchObject({ constraint_name: 'prison_event_version_two_people' })
  await verifyPrisonEvent(bea, { eventId, version: 1 }, ON)
  expect(await verifyPrisonEvent(cy, { eventId, version: 2 }, ON)).toEqual({ ok: false, reason: 'already_verified' })
  await retractPrisonEvent(cy, { eventId, version: 2, note: WHY }, ON)
  expect(await verifyPrisonEvent(cy, { eventId, version: 3 }, ON)).toEqual({ ok: false, reason: 'retracted' })
  expect(await retractPrisonEvent(cy, { eventId, version: 3, note: WHY }, ON)).toEqual({ ok: false, reason: 'retracted' })
})

test('what a role may not do changes nothing', async () => {
  const eventId = await recorded()
  const before = await takeStock(superuser)
  const [step, refusal] = [{ eventId, version: 1 }, { ok: false, reason: 'not_allowed' }]
  expect(await recordPrisonEvent(aViewer('researcher'), strike(), ON)).toEqual(refusal)
  expect(await verifyPrisonEvent(aViewer('volunteer'), step, ON)).toEqual(refusal)
  expect(await retractPrisonEvent(aViewer('researcher'), { ...step, note: WHY }, ON)).toEqual(refusal)
  expect(await takeStock(superuser)).toEqual(before)
})

test.each([
  ['a prison', { prisonId: 'nowhere' }, 'unknown_prison'],
  ['a source', { sourceIds: ['nobody'] }, 'unknown_source'],
])('%s that nobody knows is a reason not to record', async (_, change, reason) => {
  const before = await takeStock(superuser)
  expect(await recordPrisonEvent(ada, strike(change), ON)).toEqual({ ok: false, reason })
  expect(await verifyPrisonEvent(bea, { eventId: globalThis.crypto.randomUUID(), version: 1 }, ON))
    .toEqual({ ok: false, reason: 'unknown_event' })
  expect(await takeStock(superuser)).toEqual(before)
})

test.each([
  ['a date that is none', { date: '2021-13' }], ['an end before the start', { endDate: '2021-03' }],
  ['no source', { sourceIds: [] }],
])('%s is refused before anything is written', async (_, change) => {
  const before = await takeStock(superuser)
  await expect(recordPrisonEvent(ada, strike(change), ON)).rejects.toThrow()
  expect(await takeStock(superuser)).toEqual(before)
})

test('a case that names the prison while an event there is being recorded is not missed', async () => {
  const [row] = await team<{ id: string }[]>`SELECT id FROM file.case WHERE slug = 'gholian-sepideh'`
  const moved = {
    caseId: row?.id ?? '', type: 'detention_place', date: '2021-04-01', prisonId: 'qarchak', sourceIds: ['appeal-2021'],
  } satisfies RecordEventInput
  await Promise.all([
    recorded(strike({ prisonId: 'qarchak', date: '2021-04-03' })), recordEvent(aViewer(), moved, ON),
    recorded(strike({ prisonId: 'qarchak', date: '2021-04-04' })),
  ])
  const known = await team<{ id: string }[]>`SELECT id::text FROM file.prison_event e
    WHERE EXISTS (SELECT FROM file.prison_event_version v WHERE v.event_id = e.id AND v.version = e.version
      AND v.claim_status = 'proposed')`
  expect(known).toHaveLength(2)
  const rests = (await team<{ events: string[] }[]>`
    SELECT r -> 'events' AS events FROM file.period p, jsonb_array_elements(p.reasons) r
    WHERE p.case_id = ${moved.caseId} AND p.picture = 'team' AND p.valid @> date '2021-04-05' AND r ->> 'rule' = 'U04'`)
  expect(rests.flatMap(({ events }) => events)).toEqual(expect.arrayContaining(known.map(({ id }) => id)))
})

test('what is sent twice with one key, also at once, is one event, and every sending answers the same', async () => {
  const said = strike({ idempotencyKey: randomUUID() })
  const results = await Promise.all([said, said].map((one) => recordPrisonEvent(ada, one, ON)))
  results.push(await recordPrisonEvent(ada, said, ON))
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
  expect(results[0]).toMatchObject({ ok: true, value: { version: 1 } })
  const reused = { ok: false, reason: 'key_reused' }
  expect(await recordPrisonEvent(ada, { ...said, note: 'another' }, ON)).toEqual(reused)
  expect(await recordPrisonEvent(ada, { ...said, kind: 'riot' }, ON)).toEqual(reused)
  const others = await recordPrisonEvent(bea, said, ON)
  expect(others).toMatchObject({ ok: true, value: { version: 1 } })
  expect(others).not.toEqual(results[0])
})
