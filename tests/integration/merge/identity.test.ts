import fc from 'fast-check'
import { formatDay } from '@/lib/domain/dates/day'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { assignCase } from '@/lib/records/assign-case'
import { changeAudience } from '@/lib/records/change-audience'
import { editCase } from '@/lib/records/edit-case'
import { recordConsent } from '@/lib/records/record-consent'
import { recordEvent } from '@/lib/records/record-event'
import { setTask } from '@/lib/records/tasks/set-task'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { verifyCase } from '@/lib/records/verify-case'
import { verifyEvent } from '@/lib/records/verify-event'
import { withdrawConsent } from '@/lib/records/withdraw-consent'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { anotherSomayeh, twoSomayehs } from '../records/another-somayeh'
import { merged, ON, readDerived, undone, withAccount } from './merging'

const { team, superuser } = takeTestDatabase()
const volunteer = aViewer('volunteer')
const reviewer = aViewer('reviewer')
let two: [Viewer, Viewer]

beforeAll(async () => {
  two = [await withAccount(superuser, 'reviewer'), await withAccount(superuser, 'administrator')]
})

/** What people do with a case, each by chance and as often as chance will have it; what is refused changes nothing. */
const STEPS: Readonly<Record<string, (caseId: string) => Promise<unknown>>> = {
  propose: (caseId) => record(caseId),
  publish: async (caseId) => {
    const eventId = await record(caseId)
    return verifyEvent(reviewer, { eventId, version: 1, confirmPublic: true }, ON)
  },
  restrict: async (caseId) => changeAudience(volunteer, { eventId: await record(caseId), version: 1, audience: 'restricted' }, ON),
  hide: (caseId) => unpublishCase(reviewer, { caseId }, ON),
  withdraw: (caseId) => withdrawConsent(volunteer, { caseId }, ON),
  consent: (caseId) => recordConsent(volunteer, {
    caseId, basis: 'family', givenBy: 'an invented relative', givenOn: '2021-04-02', harmAssessedBy: 'somebody',
    scopes: ['site', 'letters'],
  }, ON),
  own: (caseId) => assignCase(reviewer, { caseId, accountId: two[0].accountId, kind: 'owner' }),
  watch: (caseId) => assignCase(reviewer, { caseId, accountId: two[0].accountId, kind: 'watcher' }),
  rename: (caseId) => rename(caseId),
  verifyName: async (caseId) => {
    await rename(caseId)
    return verifyCase(reviewer, { caseId, version: await versionOf(caseId), open: [] }, ON)
  },
  take: async (caseId) => {
    const [row] = await team<{ rule: string }[]>`
      SELECT reasons -> 0 ->> 'rule' AS rule FROM file.period
      WHERE case_id = ${caseId} AND picture = 'team' AND valid @> ${formatDay(ON)}::date AND reasons <> '[]'`
    const step = { caseId, rule: row?.rule ?? '', kind: 'take' as const, hours: 24, note: null, eventId: null }
    return setTask(volunteer, step, { on: ON, at: new Date() })
  },
  absorb: async (caseId) => merged(team, two, (await anotherSomayeh(team)).caseId, caseId),
}

async function record(caseId: string): Promise<string> {
  const made = await recordEvent(volunteer, {
    caseId, type: 'hearing', date: '2021-03-03', sourceIds: ['appeal-2021'], audience: 'public', confirmPublic: true,
  }, ON)
  if (!made.ok) throw new Error('not recorded')
  return made.value.eventId
}

async function versionOf(caseId: string): Promise<number> {
  return Number((await team`SELECT version FROM file.case WHERE id = ${caseId}`)[0]?.['version'])
}

async function rename(caseId: string): Promise<unknown> {
  const identity = { otherNames: [`Invented Other ${await versionOf(caseId)}`] }
  const said = { version: await versionOf(caseId), identity, sourceId: 'appeal-2021', reason: 'invented' }
  return editCase(volunteer, { caseId, ...said }, ON)
}

// So that each table has rows in at least one run.
const EVERYTHING: [number, string][] = [
  [0, 'rename'], [0, 'own'], [1, 'watch'], [0, 'take'], [1, 'publish'], [0, 'absorb'], [1, 'consent'], [0, 'restrict'],
]

test('whatever was done to two cases, a merge that is undone leaves every row of both as it was', async () => {
  const seen: string[] = []
  const steps = fc.array(fc.tuple(fc.nat(1), fc.constantFrom(...Object.keys(STEPS))), { minLength: 6, maxLength: 10 })
  await fc.assert(fc.asyncProperty(steps, async (taken) => {
    const cases = await twoSomayehs(team)
    for (const [which, step] of taken) await STEPS[step]?.(cases[which]?.caseId ?? '')
    const [from = '', into = ''] = cases.map(({ caseId }) => caseId)
    const all = await team<{ id: string }[]>`
      SELECT id FROM file.case WHERE ${from} IN (id, merged_into) OR ${into} IN (id, merged_into)`
    const ids = all.map(({ id }) => id)
    const before = await readDerived(superuser, ids)
    seen.push(...Object.entries(before).flatMap(([table, rows]) => (rows.length > 0 ? [table] : [])))
    await undone(two[1], await merged(team, two, from, into))
    expect(await readDerived(superuser, ids)).toEqual(before)
  }), { numRuns: 4, examples: [[EVERYTHING]] })
  expect(seen).toEqual(expect.arrayContaining(['file.task', 'file.waiting_identity', 'file.case_member', 'open.event']))
})
