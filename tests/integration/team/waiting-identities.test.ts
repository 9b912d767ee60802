import type { Viewer } from '@/lib/domain/permissions/viewer'
import { confirmErasure } from '@/lib/records/confirm-erasure'
import { createCase } from '@/lib/records/create-case'
import { editCase } from '@/lib/records/edit-case'
import { requestErasure } from '@/lib/records/request-erasure'
import { sendBackCase } from '@/lib/records/send-back-case'
import { settleIdentity } from '@/lib/records/settle-identity'
import { verifyCase } from '@/lib/records/verify-case'
import { countWaiting } from '@/lib/team/count-waiting'
import { listWaitingIdentities } from '@/lib/team/list-waiting-identities'
import { aViewer } from '../../factories/a-viewer'
import { insertAccount, insertCase } from '../../factories/file-rows'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto, theAppeal } from '../records/exchange'

const ON = day('2021-04-05')
const NOW = new Date('2021-04-05T12:00:00Z')
const sourceId = 'appeal-2021'
const [ada, bea, cy] = [aViewer('volunteer'), aViewer('reviewer'), aViewer('volunteer')]
const note = 'Which of the two towns?'

const { team, superuser } = takeTestDatabase()
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

async function anAdministrator(): Promise<Viewer> {
  const viewer = aViewer('administrator')
  await insertAccount(team, viewer)
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

test('the photo of a case that another one stands for waits for nobody, and keeps no other from the list', async () => {
  const [other, before] = [await insertCase(team, `standing-${made}`), await countWaiting(bea, NOW)]
  await superuser`
    INSERT INTO file.photo (case_id, author, created_at, sha256, width, height, webp, licence, credit)
    SELECT c.id, ${ada.accountId}, CASE c.id WHEN ${other} THEN '2001-01-01' ELSE '2000-01-01' END::timestamptz,
      repeat('ab', 32), 1, 1, '\\x00', 'CC0', 'invented' FROM file.case c WHERE c.id IN (${caseId}, ${other})`
  const first = async () => (await listWaitingIdentities(bea, ['for_review'], 1)).map((one) => one.caseId)
  expect(await first()).toEqual([caseId])
  await superuser`UPDATE file.case SET merged_into = ${other} WHERE id = ${caseId}`
  expect(await first()).toEqual([other])
  expect((await countWaiting(bea, NOW)).waiting.identities).toBe(before.waiting.identities + 1)
})

test('what its own author took back waits for nobody, and of an erased case nothing does', async () => {
  await move('Invented Town', 1)
  await sendBackCase(ada, { caseId, version: 2, note }, ON)
  expect([await waiting(), await sentBack()]).toEqual([[1], []])
  const [first, second] = [await anAdministrator(), await anAdministrator()]
  expect(await requestErasure(first, { caseId, ground: 'mistake' })).toMatchObject({ ok: true })
  expect(await confirmErasure(second, { caseId }, ON)).toMatchObject({ ok: true })
  expect(await team`SELECT FROM file.waiting_identity WHERE case_id = ${caseId}`).toHaveLength(0)
})
