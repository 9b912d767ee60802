import type { Viewer } from '@/lib/domain/permissions/viewer'
import { confirmErasure } from '@/lib/records/confirm-erasure'
import { createCase } from '@/lib/records/create-case'
import { editCase } from '@/lib/records/edit-case'
import { requestErasure } from '@/lib/records/request-erasure'
import { sendBackCase } from '@/lib/records/send-back-case'
import { settleIdentity } from '@/lib/records/settle-identity'
import { verifyCase } from '@/lib/records/verify-case'
import { listWaitingIdentities } from '@/lib/team/list-waiting-identities'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto, theAppeal } from '../records/exchange'

const ON = day('2021-04-05')
const sourceId = 'appeal-2021'
const [ada, bea, cy] = [aViewer('volunteer'), aViewer('reviewer'), aViewer('volunteer')]
const note = 'Which of the two towns?'

const { team } = takeTestDatabase()
let caseId: string
let made = 0

beforeAll(async () => {
  await importInto(team, theAppeal())
})
beforeEach(async () => {
  const opened = await createCase(ada, { identity: { nameLatin: `Ann Invented ${(made += 1)}` }, sourceId }, ON)
  caseId = opened.ok ? opened.value.caseId : ''
})

const waiting = async (viewer = bea) =>
  (await listWaitingIdentities(viewer, ['for_review'])).filter((one) => one.caseId === caseId).map(({ version }) => version)
const sentBack = async (viewer = ada) =>
  (await listWaitingIdentities(viewer, ['sent_back'])).map((one) => [one.version, one.fields, one.note])

async function anAdministrator(alias: string): Promise<Viewer> {
  const viewer = aViewer('administrator')
  await team`INSERT INTO file.account (id, alias, alias_key, password_hash, role)
    VALUES (${viewer.accountId}, ${alias}, ${alias}, '$argon2id$none', 'administrator')`
  return viewer
}

async function move(homePlace: string, version: number) {
  await editCase(ada, { caseId, version, identity: { homePlace }, sourceId, reason: 'An invented reason' }, ON)
}

test('what waits for a second person is listed for who may be one, until there is a verdict', async () => {
  expect(await listWaitingIdentities(ada, ['for_review'])).toEqual([])
  const found = (await listWaitingIdentities(bea, ['for_review'])).find((one) => one.caseId === caseId)
  expect(found).toMatchObject({ what: 'identity', version: 1, author: ada.accountId, isOwn: false, note: null })
  expect(found?.fields).toEqual(['nameLatin'])
  await verifyCase(bea, { caseId, version: 1 }, ON)
  expect(await waiting()).toEqual([])
  expect(await sentBack()).toEqual([])
})

test('what a trusted import brought waits for nobody', async () => {
  const slugs = (await listWaitingIdentities(bea, ['for_review'])).map(({ slug }) => slug)
  expect(slugs).not.toContain('raoof-mehran')
})

test('what is sent back waits for its author with the note, and is answered by writing anew', async () => {
  await move('Invented Town', 1)
  await sendBackCase(bea, { caseId, version: 2, note }, ON)
  expect(await waiting()).toEqual([1])
  expect(await sentBack()).toEqual([[2, ['homePlace'], note]])
  expect(await sentBack(cy)).toEqual([])
  await move('Invented Village', 3)
  expect(await waiting()).toEqual([1, 4])
  expect(await sentBack()).toEqual([])
})

test('the author may let it rest, once, and nobody else for them', async () => {
  await move('Invented Town', 1)
  await sendBackCase(bea, { caseId, version: 2, note }, ON)
  expect(await settleIdentity(cy, { caseId, version: 2 })).toEqual({ ok: false, reason: 'not_sent_back' })
  expect(await settleIdentity(aViewer('researcher'), { caseId, version: 2 })).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await settleIdentity(ada, { caseId, version: 1 })).toEqual({ ok: false, reason: 'not_sent_back' })
  expect(await settleIdentity(ada, { caseId, version: 2 })).toEqual({ ok: true, value: {} })
  expect(await sentBack()).toEqual([])
  expect(await settleIdentity(ada, { caseId, version: 2 })).toEqual({ ok: false, reason: 'not_sent_back' })
  const [entry] = await team`SELECT actor, action, fields FROM file.audit ORDER BY seq DESC LIMIT 1`
  expect(entry).toEqual({ actor: ada.accountId, action: 'case.settle', fields: ['version:2'] })
})

test('what its own author took back waits for nobody, and of an erased case nothing does', async () => {
  await move('Invented Town', 1)
  await sendBackCase(ada, { caseId, version: 2, note }, ON)
  expect([await waiting(), await sentBack()]).toEqual([[1], []])
  const [first, second] = [await anAdministrator('one'), await anAdministrator('two')]
  expect(await requestErasure(first, { caseId, ground: 'mistake' })).toMatchObject({ ok: true })
  expect(await confirmErasure(second, { caseId }, ON)).toMatchObject({ ok: true })
  expect(await team`SELECT FROM file.waiting_identity WHERE case_id = ${caseId}`).toHaveLength(0)
})
