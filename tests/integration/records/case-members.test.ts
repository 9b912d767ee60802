import { ROLES } from '@/lib/domain/permissions/permissions'
import { assignCase } from '@/lib/records/assign-case'
import { isOwnCase } from '@/lib/db/is-own-case'
import { overPostgres } from '@/lib/db/statements'
import { unassignCase } from '@/lib/records/unassign-case'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { insertAccount, insertCase } from '../../factories/file-rows'
import { takeStock } from './exchange'

const { team, superuser } = takeTestDatabase()
let caseId: string
let made = 0
const ada = aViewer('volunteer')
const { accountId } = ada
const owner = { accountId, kind: 'owner' } as const
const watcher = { accountId, kind: 'watcher' } as const

beforeAll(() => insertAccount(team, ada))

beforeEach(async () => {
  caseId = await insertCase(team, `somebody-${(made += 1)}`)
})

const owns = (accountId: string) => isOwnCase(overPostgres(team), accountId, caseId)
const changed = { ok: true, value: { changed: true } }

test.each(ROLES)('a %s may watch a case, and is not one of its people for that', async (role) => {
  const viewer = aViewer(role, { accountId: role })
  expect(await assignCase(viewer, { caseId, accountId: role, kind: 'watcher' })).toEqual(changed)
  expect(await owns(role)).toBe(false)
  expect(await unassignCase(viewer, { caseId, accountId: role })).toEqual({ ok: true, value: {} })
  expect(await unassignCase(viewer, { caseId, accountId: role })).toEqual({ ok: false, reason: 'not_a_member' })
})

test.each([
  ['researcher', false], ['volunteer', false], ['reviewer', true], ['administrator', true],
] as const)('whether a %s may make somebody else an owner: %p', async (role, may) => {
  const before = await takeStock(superuser)
  const result = await assignCase(aViewer(role, { accountId: role }), { caseId, ...owner })
  expect(result).toEqual(may ? changed : { ok: false, reason: 'not_allowed' })
  expect(await owns(accountId)).toBe(may)
  if (!may) expect(await takeStock(superuser)).toEqual(before)
})

test.each(['reviewer', 'administrator'] as const)('a %s makes nobody an owner who is themselves', async (role) => {
  const result = await assignCase(aViewer(role, { accountId: role }), { caseId, accountId: role, kind: 'owner' })
  expect(result).toEqual({ ok: false, reason: 'own_assignment' })
  expect(await owns(role)).toBe(false)
})

test('an owner who asks to watch goes on owning, and a watcher can become an owner', async () => {
  const bea = aViewer('reviewer', { accountId: 'bea' })
  await assignCase(ada, { caseId, ...watcher })
  expect(await assignCase(bea, { caseId, ...owner })).toEqual(changed)
  const again = await assignCase(ada, { caseId, ...watcher })
  expect(again).toEqual({ ok: true, value: { changed: false } })
  expect(await owns(accountId)).toBe(true)
})

test('a volunteer takes nobody else off a case', async () => {
  await assignCase(aViewer('reviewer'), { caseId, ...owner })
  const refused = await unassignCase(aViewer('volunteer'), { caseId, accountId })
  expect(refused).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await owns(accountId)).toBe(true)
})

test('a case that nobody knows has no people', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000'
  const result = await assignCase(aViewer('reviewer'), { caseId: unknown, ...owner })
  expect(result).toEqual({ ok: false, reason: 'unknown_case' })
})

test('nobody becomes one of its people whose account is not there, or is locked', async () => {
  const [bea, bo] = [aViewer('reviewer'), aViewer('volunteer')]
  const before = await takeStock(superuser)
  const unknown = { ok: false, reason: 'unknown_account' }
  for (const kind of ['owner', 'watcher'] as const) {
    expect(await assignCase(bea, { caseId, accountId: bo.accountId, kind })).toEqual(unknown)
    expect(await assignCase(bea, { caseId, accountId: 'no id of ours', kind })).toEqual(unknown)
  }
  expect(await takeStock(superuser)).toEqual(before)
  await insertAccount(team, bo)
  await team`UPDATE file.account SET locked_at = now() WHERE id = ${bo.accountId}`
  expect(await assignCase(bea, { caseId, accountId: bo.accountId, kind: 'owner' })).toEqual(unknown)
  await team`UPDATE file.account SET locked_at = NULL WHERE id = ${bo.accountId}`
  expect(await assignCase(bea, { caseId, accountId: bo.accountId, kind: 'owner' })).toEqual(changed)
})

test('each change of the people of a case is in the audit log', async () => {
  await assignCase(aViewer('reviewer', { accountId: 'bea' }), { caseId, ...owner })
  await unassignCase(ada, { caseId, accountId })
  const entries = await team`SELECT actor, action, fields FROM file.audit WHERE subject_id = ${caseId} ORDER BY seq`
  expect([...entries]).toEqual([
    { actor: 'bea', action: 'case.assign_owner', fields: [`member:${accountId}`] },
    { actor: accountId, action: 'case.unassign', fields: [`member:${accountId}`] },
  ])
})
