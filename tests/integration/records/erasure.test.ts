import { verifyAudit } from '@/lib/db/verify-audit'
import type { Role } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { cancelErasure } from '@/lib/records/cancel-erasure'
import { confirmErasure } from '@/lib/records/confirm-erasure'
import { createSource } from '@/lib/records/create-source'
import { editCase } from '@/lib/records/edit-case'
import { recordConsent } from '@/lib/records/record-consent'
import { recordEvent } from '@/lib/records/record-event'
import { requestErasure } from '@/lib/records/request-erasure'
import { saveSourceContact } from '@/lib/records/save-source-contact'
import { verifyCase } from '@/lib/records/verify-case'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { anotherSomayeh, somayehAs } from './another-somayeh'
import { day, importInto, takeStock, theAppeal } from './exchange'

process.env.VIGIL_FIELD_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`

const ON = day('2021-04-05')
const CANARY = 'canary-7319'

const { team, superuser } = takeTestDatabase()
let caseId: string
let slug: string
let [first, second]: Viewer[] = []

/** Somebody invented with an account, which the database looks at. */
async function withAccount(role: Role): Promise<Viewer> {
  const viewer = aViewer(role)
  const alias = `invented-${viewer.accountId.slice(0, 8)}`
  await superuser`INSERT INTO file.account (id, alias, alias_key, password_hash, role)
    VALUES (${viewer.accountId}, ${alias}, ${alias}, '$argon2id$none', ${role})`
  return viewer
}

beforeAll(async () => {
  await importInto(team, theAppeal())
  ;[first, second] = [await withAccount('administrator'), await withAccount('administrator')]
})
beforeEach(async () => {
  ({ caseId, slug } = await anotherSomayeh(team))
})

function both(): [Viewer, Viewer] {
  if (!first || !second) throw new Error('there are no two administrators')
  return [first, second]
}

async function isErased(): Promise<boolean> {
  const [row] = await team<{ erased: boolean }[]>`
    SELECT erased_at IS NOT NULL AS erased FROM file.case WHERE id = ${caseId}`
  return row?.erased ?? false
}

/** Puts a word into everything that anybody can write about a case. */
async function plantCanary(): Promise<void> {
  const volunteer = aViewer('volunteer')
  const made = await createSource(volunteer, { title: CANARY, reliability: 'B', confidential: true, note: CANARY })
  const sourceId = made.ok ? made.value.sourceId : ''
  const identity = {
    nameLatin: CANARY, nameNative: CANARY, otherNames: [CANARY], groups: [CANARY], summary: CANARY, homePlace: CANARY,
  }
  await editCase(volunteer, { caseId, version: 1, identity, sourceId, reason: CANARY }, ON)
  await verifyCase(aViewer('reviewer'), { caseId, version: 2, open: ['groups', 'homePlace'] }, ON)
  const event = { caseId, type: 'contact' as const, date: '2021-03-30', sourceIds: [sourceId], note: CANARY }
  await recordEvent(volunteer, { ...event, locator: CANARY, details: { channel: 'phone', verifiedBy: CANARY } }, ON)
  await saveSourceContact(both()[0], { caseId, name: CANARY, reach: CANARY, sourceId })
  const consent = { basis: 'family' as const, givenBy: CANARY, givenOn: '2021-04-01', harmAssessedBy: CANARY }
  await recordConsent(volunteer, { caseId, ...consent, scopes: ['site'] }, ON)
  // As an import brings it: where the home lies is nobody's word, and told by its figure.
  await superuser`UPDATE file.case SET home_latitude = 31.2573194, home_longitude = 48.6842 WHERE id = ${caseId}`
}

async function tablesWith(word: string): Promise<string[]> {
  const tables = await superuser<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('file', 'open', 'intake')`
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await superuser.unsafe(`SELECT FROM ${name} AS one WHERE one::text LIKE '%${word}%' LIMIT 1`)
    if (rows.length > 0) found.push(name)
  }
  return found.sort()
}

test('two administrators erase every word about a case, and the audit log still verifies', async () => {
  await plantCanary()
  expect((await tablesWith(CANARY)).length).toBeGreaterThan(7)
  const [before] = await superuser`SELECT count(*)::int AS audit FROM file.audit`
  expect(await requestErasure(both()[0], { caseId, ground: 'family' })).toEqual({ ok: true, value: {} })
  expect(await isErased()).toBe(false)
  expect(await confirmErasure(both()[1], { caseId }, ON)).toEqual({ ok: true, value: {} })
  expect(await isErased()).toBe(true)
  expect(await tablesWith(CANARY)).toEqual([])
  expect(await tablesWith('31.2573194')).toEqual([])
  expect(await tablesWith(slug)).toEqual(['open.change'])
  expect(await verifyAudit(superuser)).toMatchObject({ ok: true, entries: Number(before?.['audit']) + 2 })
})

test('an erased case is off everything, its ids and authors stay, and nothing is written to it', async () => {
  const [versions] = await superuser`
    SELECT count(*)::int AS n FROM file.event_version v JOIN file.event e ON e.id = v.event_id
    WHERE e.case_id = ${caseId}`
  await superuser`UPDATE file.case SET home_latitude = 35, home_longitude = 51 WHERE id = ${caseId}`
  await requestErasure(both()[0], { caseId, ground: 'person' })
  await confirmErasure(both()[1], { caseId }, ON)
  expect(await team`SELECT FROM open.case WHERE id = ${caseId}`).toHaveLength(0)
  expect(await team`SELECT FROM file.period WHERE case_id = ${caseId}`).toHaveLength(0)
  const [row] = await superuser`SELECT home_latitude AS at, name_latin AS name FROM file.case WHERE id = ${caseId}`
  expect(row).toEqual({ at: null, name: 'erased' })
  const kept = await superuser`SELECT v.author, v.details, v.date_edtf AS date FROM file.event_version v
    JOIN file.event e ON e.id = v.event_id WHERE e.case_id = ${caseId}`
  expect(kept).toHaveLength(Number(versions?.['n']))
  expect(kept[0]).toEqual({ author: 'operator', details: {}, date: '1800/2200' })
  const writing = team`
    INSERT INTO file.case_version (case_id, version, changes, author) VALUES (${caseId}, 2, '{}', 'a')`
  await expect(writing).rejects.toMatchObject({ constraint_name: 'case_erased' })
})

test('no import brings an erased case back', async () => {
  await requestErasure(both()[0], { caseId, ground: 'harm' })
  await confirmErasure(both()[1], { caseId }, ON)
  expect(await importInto(team, somayehAs(slug))).toMatchObject({ changed: false })
  expect(await team`SELECT FROM file.case WHERE slug = ${slug}`).toHaveLength(0)
})

test('one administrator alone erases nothing, nor does the same one twice', async () => {
  const [one] = both()
  expect(await confirmErasure(one, { caseId }, ON)).toEqual({ ok: false, reason: 'not_requested' })
  await requestErasure(one, { caseId, ground: 'court' })
  const before = await takeStock(superuser)
  expect(await confirmErasure(one, { caseId }, ON)).toEqual({ ok: false, reason: 'own_request' })
  expect(await requestErasure(both()[1], { caseId, ground: 'court' })).toEqual({ ok: false, reason: 'already_requested' })
  expect(await takeStock(superuser)).toEqual(before)
  expect(await isErased()).toBe(false)
  expect(await cancelErasure(both()[1], { caseId })).toEqual({ ok: true, value: {} })
  expect(await cancelErasure(both()[1], { caseId })).toEqual({ ok: false, reason: 'not_requested' })
})

test.each(['researcher', 'volunteer', 'reviewer'] as const)('a %s asks for no erasure and confirms none', async (role) => {
  await requestErasure(both()[0], { caseId, ground: 'family' })
  const before = await takeStock(superuser)
  const viewer = await withAccount(role)
  const notAllowed = { ok: false, reason: 'not_allowed' }
  expect(await requestErasure(viewer, { caseId, ground: 'family' })).toEqual(notAllowed)
  expect(await confirmErasure(viewer, { caseId }, ON)).toEqual(notAllowed)
  expect(await cancelErasure(viewer, { caseId })).toEqual(notAllowed)
  expect(await takeStock(superuser)).toMatchObject({ ...before, 'file.account': Number(before['file.account']) + 1 })
})

test('the database believes no one who is no administrator, nor one who is locked', async () => {
  await requestErasure(both()[0], { caseId, ground: 'family' })
  const pretender = { ...aViewer('administrator') }
  expect(await confirmErasure(pretender, { caseId }, ON)).toEqual({ ok: false, reason: 'not_two_administrators' })
  const locked = await withAccount('administrator')
  await superuser`UPDATE file.account SET locked_at = now() WHERE id = ${locked.accountId}`
  expect(await confirmErasure(locked, { caseId }, ON)).toEqual({ ok: false, reason: 'not_two_administrators' })
  expect(await isErased()).toBe(false)
})

test.each([
  ['another word', "UPDATE file.event_version SET note = 'another' WHERE note IS NOT NULL"],
  ['a blank of another case', "UPDATE file.case_version SET changes = '{}', reason = NULL, source_id = NULL"],
  ['the author', "UPDATE file.case_version SET author = 'x', changes = '{}', reason = NULL, source_id = NULL"],
  ['a version gone', 'DELETE FROM file.case_version'],
  ['the audit log', 'DELETE FROM file.audit'],
])('while a case is erased, not even the owner changes %s', async (_what, statement) => {
  await requestErasure(both()[0], { caseId, ground: 'family' })
  const during = superuser.begin(async (sql) => {
    await sql`SELECT file.erase_case(${caseId}, ${both()[1].accountId})`
    await sql.unsafe(statement)
  })
  await expect(during).rejects.toThrow(/append-only/)
  expect(await isErased()).toBe(false)
})

test('a case is no tombstone because a program says so', async () => {
  const alone = team`UPDATE file.case SET erased_at = now() WHERE id = ${caseId}`
  await expect(alone).rejects.toMatchObject({ constraint_name: 'case_erased' })
})

test('a tombstone stays', async () => {
  await requestErasure(both()[0], { caseId, ground: 'family' })
  await confirmErasure(both()[1], { caseId }, ON)
  await expect(team`DELETE FROM file.erasure WHERE case_id = ${caseId}`).rejects.toThrow(/tombstone/)
  expect(await confirmErasure(both()[0], { caseId }, ON)).toEqual({ ok: false, reason: 'already_erased' })
})
