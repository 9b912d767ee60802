import { assignCase } from '@/lib/records/assign-case'
import { readSourceContacts } from '@/lib/records/read-source-contacts'
import { removeSourceContact } from '@/lib/records/remove-source-contact'
import { saveSourceContact } from '@/lib/records/save-source-contact'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { insertAccount, insertCase } from '../../factories/file-rows'
import { takeStock } from './exchange'

process.env.VIGIL_FIELD_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`

const owner = aViewer('volunteer')
const reviewer = aViewer('reviewer')
const notAllowed = { ok: false, reason: 'not_allowed' }
const fields = { name: 'An invented aunt', reach: '+00 000 canary', note: 'Call after dark' }

const { team, superuser } = takeTestDatabase()
let caseId: string
let made = 0

beforeAll(() => insertAccount(team, owner))
beforeEach(async () => {
  caseId = await insertCase(team, `somebody-${(made += 1)}`)
  await assignCase(reviewer, { caseId, accountId: owner.accountId, kind: 'owner' })
})

async function saved(): Promise<string> {
  const result = await saveSourceContact(owner, { caseId, ...fields })
  if (!result.ok) throw new Error(result.reason)
  return result.value.contactId
}

test('an owner keeps and reads how a family is reached, and the database holds no word of it in clear', async () => {
  const contactId = await saved()
  expect(await readSourceContacts(owner, { caseId })).toEqual({
    ok: true, value: [{ contactId, sourceId: null, version: 1, ...fields }],
  })
  const [row] = await superuser<{ name: Buffer; reach: Buffer }[]>`
    SELECT name, reach FROM file.source_contact WHERE id = ${contactId}`
  const stored = Buffer.concat([row?.name ?? Buffer.of(), row?.reach ?? Buffer.of()]).toString('latin1')
  expect(stored.length).toBeGreaterThan(50)
  expect(stored).not.toMatch(/aunt|canary/)
  const [audit] = await superuser<{ all: string }[]>`SELECT string_agg(a::text, '') AS all FROM file.audit a`
  expect(audit?.all).not.toMatch(/aunt|canary|dark/)
})

test('every reading is in the audit log', async () => {
  const contactId = await saved()
  await readSourceContacts(owner, { caseId })
  const [entry] = await team`
    SELECT actor, action, subject_id AS subject, fields FROM file.audit ORDER BY seq DESC LIMIT 1`
  expect(entry).toEqual({
    actor: owner.accountId, action: 'source_contact.read', subject: caseId, fields: [`contact:${contactId}`],
  })
})

test.each([
  ['a volunteer of another case', () => aViewer('volunteer'), false],
  ['a reviewer, who sees the case', () => aViewer('reviewer'), false],
  ['a researcher', () => aViewer('researcher'), false],
  ['an administrator', () => aViewer('administrator'), true],
])('whether %s reads, writes and removes contacts: %p', async (_who, make, may) => {
  const contactId = await saved()
  const viewer = make()
  const before = await takeStock(superuser)
  expect((await readSourceContacts(viewer, { caseId })).ok).toBe(may)
  expect((await saveSourceContact(viewer, { caseId, ...fields })).ok).toBe(may)
  if (!may) {
    expect(await removeSourceContact(viewer, { caseId, contactId })).toEqual(notAllowed)
    expect(await takeStock(superuser)).toEqual(before)
  }
})

test('a researcher who owns a case, and a watcher, read no contacts', async () => {
  await saved()
  const [researcher, watcher] = [aViewer('researcher'), aViewer('volunteer')]
  await insertAccount(team, researcher)
  await assignCase(reviewer, { caseId, accountId: researcher.accountId, kind: 'owner' })
  await assignCase(watcher, { caseId, accountId: watcher.accountId, kind: 'watcher' })
  expect(await readSourceContacts(researcher, { caseId })).toEqual(notAllowed)
  expect(await readSourceContacts(watcher, { caseId })).toEqual(notAllowed)
})

test('of two who change one contact the second is told, and a contact of another case cannot be reached', async () => {
  const contactId = await saved()
  const change = { caseId, change: { contactId, version: 1 }, ...fields, reach: 'elsewhere' }
  expect(await saveSourceContact(owner, change)).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await saveSourceContact(owner, change)).toEqual({ ok: false, reason: 'stale_version' })
  const other = await insertCase(team, `other-${made}`)
  await assignCase(reviewer, { caseId: other, accountId: owner.accountId, kind: 'owner' })
  const moved = await saveSourceContact(owner, { ...change, caseId: other })
  expect(moved).toEqual({ ok: false, reason: 'unknown_contact' })
  expect(await removeSourceContact(owner, { caseId: other, contactId })).toEqual({ ok: false, reason: 'unknown_contact' })
})

test('a contact that was copied to another row cannot be read there', async () => {
  const [first, second] = [await saved(), await saved()]
  await superuser`UPDATE file.source_contact SET reach = (SELECT reach FROM file.source_contact WHERE id = ${first})
    WHERE id = ${second}`
  await expect(readSourceContacts(owner, { caseId })).rejects.toThrow(/cannot be read/)
})

test('a removed contact is gone', async () => {
  const contactId = await saved()
  expect(await removeSourceContact(owner, { caseId, contactId })).toEqual({ ok: true, value: {} })
  expect(await readSourceContacts(owner, { caseId })).toEqual({ ok: true, value: [] })
})

test.each([
  ['no name', { name: ' ' }], ['a number without end', { reach: '1'.repeat(1001) }], ['an unknown key', { phone: '1' }],
])('%s is refused before anything is written', async (_what, change) => {
  const before = await takeStock(superuser)
  await expect(saveSourceContact(owner, { caseId, ...fields, ...change })).rejects.toThrow()
  expect(await takeStock(superuser)).toEqual(before)
})
