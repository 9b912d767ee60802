import { clearForPublication } from '@/lib/records/clear-for-publication'
import { confirmChildCase } from '@/lib/records/confirm-publication'
import { createCase, type CreateCase } from '@/lib/records/create-case'
import { editCase } from '@/lib/records/edit-case'
import { recordConsent, type RecordConsent } from '@/lib/records/record-consent'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { verifyCase } from '@/lib/records/verify-case'
import { withdrawConsent } from '@/lib/records/withdraw-consent'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { anotherSomayeh, somayehAs } from './another-somayeh'
import { day, importInto, takeStock, theAppeal } from './exchange'

const ON = day('2021-04-05')
const [ada, bea, cy] = [aViewer('volunteer'), aViewer('reviewer'), aViewer('reviewer')]

const { team, superuser } = takeTestDatabase()
beforeAll(async () => {
  await importInto(team, theAppeal())
})

const consent = (caseId: string, rest: Partial<RecordConsent> = {}): RecordConsent => ({
  caseId, basis: 'family', givenBy: 'an invented sister', givenOn: '2021-04-01', scopes: ['site', 'photo'],
  harmAssessedBy: 'the team of four', ...rest,
})

async function newCase(identity: Partial<CreateCase['identity']> = {}, author = ada): Promise<string> {
  const input = { identity: { nameLatin: 'Ann Invented', ...identity }, sourceId: 'appeal-2021' }
  const result = await createCase(author, input, ON)
  if (!result.ok) throw new Error(result.reason)
  return result.value.caseId
}

const isPublic = async (caseId: string) => (await team`SELECT FROM open.case WHERE id = ${caseId}`).length === 1
const clear = (viewer: typeof bea, caseId: string, version = 1) => clearForPublication(viewer, { caseId, version }, ON)
const refused = (reason: string) => ({ ok: false, reason })
const done = { ok: true, value: {} }

test('a case becomes public by three steps, none of which one person takes alone', async () => {
  const caseId = await newCase()
  expect(await clear(bea, caseId)).toEqual(refused('unverified_identity'))
  await verifyCase(bea, { caseId, version: 1 }, ON)
  expect(await clear(bea, caseId)).toEqual(refused('no_consent'))
  await recordConsent(bea, consent(caseId), ON)
  expect(await clear(bea, caseId)).toEqual(refused('own_consent'))
  expect(await isPublic(caseId)).toBe(false)
  expect(await clear(cy, caseId)).toEqual(done)
  expect(await isPublic(caseId)).toBe(true)
  expect(await clear(cy, caseId)).toEqual(refused('already_public'))
})

test('whoever opened a case does not clear it, nor who read an older version', async () => {
  const caseId = await newCase({}, bea)
  await verifyCase(cy, { caseId, version: 1 }, ON)
  await recordConsent(ada, consent(caseId), ON)
  expect(await clear(bea, caseId)).toEqual(refused('own_case'))
  await editCase(ada, { caseId, version: 1, identity: { sex: 'female' }, sourceId: 'appeal-2021', reason: 'x' }, ON)
  expect(await clear(cy, caseId)).toEqual(refused('stale_version'))
  expect(await isPublic(caseId)).toBe(false)
})

test.each([
  ['researcher', false, false], ['volunteer', true, false], ['reviewer', true, true], ['administrator', true, true],
] as const)('what a %s may do: record and withdraw consent %p, clear and unpublish %p', async (role, records, clears) => {
  const caseId = await newCase()
  await verifyCase(bea, { caseId, version: 1 }, ON)
  const before = await takeStock(superuser)
  const viewer = aViewer(role)
  expect((await recordConsent(viewer, consent(caseId), ON)).ok).toBe(records)
  if (!records) expect(await takeStock(superuser)).toEqual(before)
  await recordConsent(ada, consent(caseId), ON)
  expect((await clear(viewer, caseId)).ok).toBe(clears)
  if (!clears) await clear(cy, caseId)
  expect((await unpublishCase(viewer, { caseId }, ON)).ok).toBe(clears)
  expect(await isPublic(caseId)).toBe(!clears)
  expect((await withdrawConsent(viewer, { caseId }, ON)).ok).toBe(records)
})

test('unpublishing takes a case off everything at once, tells readers, and no import brings it back', async () => {
  const { caseId, slug } = await anotherSomayeh(team)
  expect(await unpublishCase(bea, { caseId }, ON)).toEqual(done)
  for (const table of ['event', 'period', 'circumstance']) {
    expect(await superuser`SELECT FROM ${superuser(`open.${table}`)} WHERE case_id = ${caseId}`).toHaveLength(0)
  }
  const [change] = await team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  expect(change?.tags).toEqual(expect.arrayContaining([`case:${slug}`, 'list', 'map']))
  await importInto(team, somayehAs(slug))
  expect(await isPublic(caseId)).toBe(false)
  expect(await unpublishCase(bea, { caseId }, ON)).toEqual(refused('not_public'))
})

test('a consent that follows a withdrawal publishes nothing before a reviewer clears the case again', async () => {
  const { caseId } = await anotherSomayeh(team)
  await withdrawConsent(ada, { caseId }, day('2021-04-03'))
  expect(await recordConsent(ada, consent(caseId, { givenOn: '2021-04-04' }), ON)).toMatchObject({ ok: true })
  expect(await isPublic(caseId)).toBe(false)
  expect(await clear(bea, caseId)).toEqual(done)
  expect(await isPublic(caseId)).toBe(true)
})

test('scopes are withdrawn by themselves, and the page stays', async () => {
  const { caseId } = await anotherSomayeh(team)
  await recordConsent(ada, consent(caseId), ON)
  expect(await withdrawConsent(ada, { caseId, scopes: ['photo'] }, ON)).toEqual({ ok: true, value: { withdrawn: 1 } })
  expect(await withdrawConsent(ada, { caseId, scopes: ['photo'] }, ON)).toEqual(refused('no_consent'))
  expect(await isPublic(caseId)).toBe(true)
  const rows = await team`SELECT scopes FROM file.consent WHERE case_id = ${caseId} AND recorded_by IS NOT NULL`
  expect([...rows]).toEqual([{ scopes: ['site'] }])
})

test('a child\'s case waits for two reviewers, and a consent that somebody gave', async () => {
  const caseId = await newCase({ birthDate: '2010' })
  await verifyCase(bea, { caseId, version: 1 }, ON)
  await recordConsent(ada, consent(caseId), ON)
  expect(await clear(bea, caseId)).toEqual(done)
  expect(await isPublic(caseId)).toBe(false)
  await confirmChildCase(bea, { caseId }, ON)
  expect(await isPublic(caseId)).toBe(false)
  await confirmChildCase(cy, { caseId }, ON)
  expect(await isPublic(caseId)).toBe(true)
})

test('nobody consents on a day that has not come, and a case that nobody knows has no consent', async () => {
  const { caseId } = await anotherSomayeh(team)
  const unknown = '00000000-0000-4000-8000-000000000000'
  const before = await takeStock(superuser)
  expect(await recordConsent(ada, consent(caseId, { givenOn: '2021-04-06' }), ON)).toEqual(refused('future_day'))
  expect(await recordConsent(ada, consent(unknown), ON)).toEqual(refused('unknown_case'))
  await expect(recordConsent(ada, consent(caseId, { scopes: [] }), ON)).rejects.toThrow()
  expect(await takeStock(superuser)).toEqual(before)
})

test('an import that nobody trusts publishes nothing, whatever its files ask for', async () => {
  const slug = 'untrusted-somayeh'
  await importInto(team, somayehAs(slug), { trust: false, actor: ada.accountId })
  const [row] = await team<{ id: string }[]>`SELECT id FROM file.case WHERE slug = ${slug}`
  const caseId = row?.id ?? ''
  await verifyCase(bea, { caseId, version: 1 }, ON)
  expect(await isPublic(caseId)).toBe(false)
  expect(await clear(bea, caseId)).toEqual(done)
  expect(await isPublic(caseId)).toBe(true)
  expect(await importInto(team, somayehAs(slug), { trust: false })).toMatchObject({ changed: false })
})
