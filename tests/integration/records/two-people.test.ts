import { recordEvent } from '@/lib/records/record-event'
import type { RecordEventInput } from '@/lib/records/event/event-input'
import { verifyEvent } from '@/lib/records/verify-event'
import { withdrawConsent } from '@/lib/records/withdraw-consent'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto, takeStock, theAppeal } from './exchange'

const ON = day('2021-04-05')

const ada = aViewer('volunteer')
const bea = aViewer('reviewer')
const cy = aViewer('reviewer')

const { team, superuser } = takeTestDatabase()
let caseId: string
let slug: string
let made = 0

beforeAll(async () => {
  await importInto(team, theAppeal())
})
beforeEach(async () => {
  slug = `somayeh-${(made += 1)}`
  await importInto(team, somayehAs(slug))
  const [row] = await team<{ id: string }[]>`SELECT id FROM file.case WHERE slug = ${slug}`
  caseId = row?.id ?? ''
})

/** The rows of Somayeh Kargar under another id, so that each test has a case of its own. */
function somayehAs(id: string) {
  const only = (text: string) => {
    const [head, ...rows] = text.split('\n')
    return [head, ...rows.filter((row) => row.startsWith('kargar')).map((row) => row.replace('kargar-somayeh', id))].join('\n')
  }
  return theAppeal({ 'cases.csv': only, 'events.csv': only })
}

const call = (rest: Partial<RecordEventInput> = {}): RecordEventInput => ({
  caseId, type: 'contact', date: '2021-03-30', details: { channel: 'phone', verifiedBy: 'her mother' },
  sourceIds: ['appeal-2021'], ...rest,
})

async function silenceIn(picture: 'team' | 'public') {
  const [row] = await team<{ since: string | null; latest: string | null; rules: string[] }[]>`
    SELECT silence_since AS since, silence_latest AS latest, jsonb_path_query_array(reasons, '$[*].rule') AS rules
    FROM file.period WHERE case_id = ${caseId} AND picture = ${picture} AND valid @> date '2021-04-05'`
  return row
}

async function recorded(input: RecordEventInput, author = ada): Promise<string> {
  const result = await recordEvent(author, input, ON)
  if (!result.ok) throw new Error(result.reason)
  return result.value.eventId
}

test('a proposed event never reaches what is published', async () => {
  const before = await takeStock(superuser)
  const published = () => superuser`SELECT to_jsonb(p) - 'id' AS row FROM open.period p ORDER BY case_id, valid`
  const rows = [...(await published())]
  await recorded(call({ audience: 'public', confirmPublic: true, note: 'a canary' }))
  const after = await takeStock(superuser)
  expect(after).toMatchObject({
    'open.event': before['open.event'], 'open.change': before['open.change'],
    'file.event': Number(before['file.event']) + 1,
  })
  expect([...(await published())]).toEqual(rows)
})

test('a verified private call leaves the public silence unstated, and the team knows it', async () => {
  const eventId = await recorded(call())
  expect(await verifyEvent(bea, { eventId, version: 1 }, ON)).toEqual({
    ok: true, value: { eventId, version: 2, question: 'publish_day_alone', awaitsSecondReviewer: false },
  })
  expect(await silenceIn('team')).toMatchObject({ since: 'contact', latest: '2021-03-30' })
  expect(await silenceIn('public')).toEqual({ since: null, latest: null, rules: ['U07'] })
  const [open] = await team`
    SELECT silence_since AS since, silence_latest AS latest, level FROM open.period
    WHERE case_id = ${caseId} AND valid @> date '2021-04-05'`
  expect(open).toEqual({ since: null, latest: null, level: 4 })
  expect(await team`SELECT FROM open.event WHERE id = ${eventId}`).toHaveLength(0)
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toContain(`case:${slug}`)
})

test('a reviewer may publish the day of a call, without who and how', async () => {
  const eventId = await recorded(call({ note: 'a canary', locator: 'a canary' }))
  await verifyEvent(bea, { eventId, version: 1, audience: 'public', confirmPublic: true }, ON)
  const [open] = await team`SELECT to_jsonb(e) AS row FROM open.event e WHERE id = ${eventId}`
  expect(open).toMatchObject({ row: { date_edtf: '2021-03-30', details: {}, note: null } })
  expect(await silenceIn('public')).toMatchObject({ since: 'contact', latest: '2021-03-30' })
})

test('nobody verifies an event of their own, and the database says so too', async () => {
  const eventId = await recorded(call(), bea)
  const before = await takeStock(superuser)
  expect(await verifyEvent(bea, { eventId, version: 1 }, ON)).toEqual({ ok: false, reason: 'own_event' })
  expect(await takeStock(superuser)).toEqual(before)
  const own = team`
    INSERT INTO file.event_version (event_id, version, date_edtf, details, claim_status, credibility, audience, author,
      verifier)
    SELECT event_id, 2, date_edtf, details, 'verified', credibility, audience, author, author
    FROM file.event_version WHERE event_id = ${eventId}`
  await expect(own).rejects.toMatchObject({ constraint_name: 'event_version_two_people' })
})

test('a version that is not the latest cannot be verified, and neither can one twice', async () => {
  const eventId = await recorded(call())
  expect(await verifyEvent(bea, { eventId, version: 2 }, ON)).toEqual({ ok: false, reason: 'stale_version' })
  await verifyEvent(bea, { eventId, version: 1 }, ON)
  expect(await verifyEvent(cy, { eventId, version: 1 }, ON)).toEqual({ ok: false, reason: 'stale_version' })
  expect(await verifyEvent(cy, { eventId, version: 2 }, ON)).toEqual({ ok: false, reason: 'already_verified' })
})

test('two reviewers at once leave one verified version', async () => {
  const eventId = await recorded(call())
  const results = await Promise.all([bea, cy].map((who) => verifyEvent(who, { eventId, version: 1 }, ON)))
  expect(results.map((result) => result.ok).sort()).toEqual([false, true])
})

test.each([
  ['a case', { caseId: '00000000-0000-4000-8000-000000000000' }, 'unknown_case'],
  ['a prison', { prisonId: 'nowhere' }, 'unknown_prison'],
  ['a source', { sourceIds: ['nobody'] }, 'unknown_source'],
])('%s that nobody knows is a reason not to record', async (_, change, reason) => {
  const before = await takeStock(superuser)
  expect(await recordEvent(ada, call(change), ON)).toEqual({ ok: false, reason })
  expect(await takeStock(superuser)).toEqual(before)
})

test('an unknown detail is refused before anything is written', async () => {
  await expect(recordEvent(ada, call({ details: { channel: 'phone', cell: '7' } }), ON)).rejects.toThrow('cell')
})

test('withdrawn consent takes a case off everything at once, and importing again does not bring it back', async () => {
  expect(await withdrawConsent(aViewer(), { caseId }, ON)).toEqual({ ok: true, value: { withdrawn: 1 } })
  for (const table of ['event', 'period', 'circumstance']) {
    expect(await superuser.unsafe(`SELECT FROM open.${table} WHERE case_id = '${caseId}'`)).toHaveLength(0)
  }
  expect(await team`SELECT FROM open.case WHERE id = ${caseId}`).toHaveLength(0)
  expect(await importInto(team, somayehAs(slug))).toMatchObject({ changed: false })
  expect(await team`SELECT FROM open.case WHERE id = ${caseId}`).toHaveLength(0)
  expect(await withdrawConsent(aViewer(), { caseId }, ON)).toEqual({ ok: false, reason: 'no_consent' })
})

test('an import of old files does not undo what people decided since', async () => {
  const [note] = await team<{ id: string }[]>`
    SELECT event_id AS id FROM file.event_version WHERE note LIKE 'Safety not verified%'`
  await superuser`
    INSERT INTO file.event_version (event_id, version, date_edtf, details, claim_status, audience, author)
    SELECT event_id, 2, date_edtf, details, 'disputed', 'restricted', 'ada' FROM file.event_version
    WHERE event_id = ${note?.id ?? ''}`
  await superuser`UPDATE file.event SET version = 2 WHERE id = ${note?.id ?? ''}`
  expect(await importInto(team, theAppeal())).toMatchObject({ changed: false })
  await importInto(team, theAppeal({ 'events.csv': (text) => text.replace('Safety not verified', 'Not heard of') }))
  const [kept] = await team`
    SELECT claim_status AS claim, audience, note FROM file.event_version WHERE event_id = ${note?.id ?? ''} AND version = 3`
  expect(kept).toEqual({
    claim: 'disputed', audience: 'restricted', note: 'Not heard of for five months before 5 April 2021.',
  })
})
