import { clearForPublication } from '@/lib/records/clear-for-publication'
import { askLift } from '@/lib/records/lockdown/ask-lift'
import { liftLockdown } from '@/lib/records/lockdown/lift-lockdown'
import { lockCaseDown } from '@/lib/records/lockdown/lock-case-down'
import { setMode } from '@/lib/records/modes/set-mode'
import { findLockdown } from '@/lib/team/case-file/find-lockdown'
import { aViewer } from '../../factories/a-viewer'
import { ON, openDesk, people } from './desk'
import { importInto, theAppeal } from './exchange'

let desk: Awaited<ReturnType<typeof openDesk>>
let ids: string[]

beforeAll(async () => {
  desk = await openDesk()
  ids = (await desk.team<{ id: string }[]>`SELECT id::text FROM open.case ORDER BY slug`).map(({ id }) => id)
})
afterAll(() => desk.close())

const reason = 'somebody was threatened'
const second = aViewer('administrator')
const refused = (why: string) => ({ ok: false, reason: why })
const nextCase = () => ids.shift() ?? ''
const isPublic = async (caseId: string) => (await desk.team`SELECT FROM open.case WHERE id = ${caseId}`).length === 1
const clear = (caseId: string) => clearForPublication(people.reviewer, { caseId, version: 1 }, ON)
const lock = (caseId: string, viewer = people.administrator) => lockCaseDown(viewer, { caseId, reason }, ON)

async function newestTags(): Promise<string[]> {
  const [row] = await desk.team<{ tags: string[] }[]>`SELECT tags FROM open.change ORDER BY seq DESC LIMIT 1`
  return row?.tags ?? []
}

test.each(['researcher', 'volunteer', 'reviewer'] as const)('a %s locks nothing down and lifts nothing', async (role) => {
  const [caseId] = ids
  const input = { caseId: caseId ?? '' }
  expect(await lock(input.caseId, people[role])).toEqual(refused('not_allowed'))
  expect(await askLift(people[role], input)).toEqual(refused('not_allowed'))
  expect(await liftLockdown(people[role], input)).toEqual(refused('not_allowed'))
  expect(await isPublic(input.caseId)).toBe(true)
})

test('a case that is locked down is off everything public, and readers are told to forget it', async () => {
  const caseId = nextCase()
  const [found] = await desk.team<{ slug: string }[]>`SELECT slug FROM open.case WHERE id = ${caseId}`
  expect(await lock(caseId)).toMatchObject({ ok: true })
  expect(await isPublic(caseId)).toBe(false)
  expect(await newestTags()).toEqual(expect.arrayContaining(['list', 'map', `case:${found?.slug}`]))
  expect(await desk.lastEntry()).toMatchObject({ actor: people.administrator.accountId, action: 'case.lock_down' })
  expect(await lock(caseId, second)).toEqual(refused('already_locked_down'))
})

test('neither a reviewer nor an import nor a row that says public publishes it while it stands', async () => {
  const caseId = nextCase()
  await lock(caseId)
  expect(await clear(caseId)).toEqual(refused('locked_down'))
  await importInto(desk.team, theAppeal())
  await desk.team`UPDATE file.case SET publication = 'public' WHERE id = ${caseId}`
  expect(await desk.team`SELECT file.is_cleared(${caseId}) AS cleared`).toEqual([{ cleared: false }])
  expect(await isPublic(caseId)).toBe(false)
})

test('one administrator asks that it be lifted, and another lifts it; it is cleared anew after that', async () => {
  const caseId = nextCase()
  expect(await askLift(people.administrator, { caseId })).toEqual(refused('not_locked_down'))
  await lock(caseId)
  expect(await liftLockdown(second, { caseId })).toEqual(refused('lift_not_asked'))
  expect(await askLift(people.administrator, { caseId })).toMatchObject({ ok: true })
  expect(await askLift(second, { caseId })).toEqual(refused('already_asked'))
  expect(await liftLockdown(people.administrator, { caseId })).toEqual(refused('own_lift'))
  expect(await liftLockdown(second, { caseId })).toMatchObject({ ok: true })
  expect(await desk.lastEntry()).toMatchObject({ actor: second.accountId, action: 'case.lift' })
  expect(await isPublic(caseId)).toBe(false)
  expect(await clear(caseId)).toMatchObject({ ok: true })
  expect(await isPublic(caseId)).toBe(true)
})

test('the database takes no lift by one person', async () => {
  const caseId = nextCase()
  await lock(caseId)
  const alone = desk.team`UPDATE file.lockdown SET lifted_by = 'a', lifted_at = now() WHERE case_id = ${caseId}`
  await expect(alone).rejects.toMatchObject({ constraint_name: 'lockdown_two_people' })
  const twice = desk.team`
    UPDATE file.lockdown SET lift_asked_by = 'a', lift_asked_at = now(), lifted_by = 'a', lifted_at = now()
    WHERE case_id = ${caseId}`
  await expect(twice).rejects.toMatchObject({ constraint_name: 'lockdown_two_people' })
})

test('everybody sees that it stands, and administrators alone why', async () => {
  const caseId = nextCase()
  await lock(caseId)
  expect(await findLockdown(people.volunteer, caseId)).toMatchObject({ reason: null, isLiftAsked: false })
  expect(await findLockdown(second, caseId)).toMatchObject({ reason, isOwnLift: false })
})

test('a case is hidden also while the site is read only, and let go only afterwards', async () => {
  const caseId = nextCase()
  await setMode('operator', { mode: 'read_only', reason })
  expect(await lock(caseId)).toMatchObject({ ok: true })
  expect(await isPublic(caseId)).toBe(false)
  await expect(askLift(second, { caseId })).rejects.toThrow()
  await setMode('operator', { mode: 'normal', reason })
})
