import { readTried } from '@/app/team/cases/[slug]/read-desk'
import { formatDay, parseDay } from '@/lib/domain/dates/day'
import { recordConsent } from '@/lib/records/record-consent'
import { assignCase } from '@/lib/records/assign-case'
import { findTeamCase } from '@/lib/team/find-team-case'
import { listFollowUps } from '@/lib/team/tasks/list-follow-ups'
import { takeTestDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { aCase, happened, noon, ON, people, seatPeople } from '../tasks/task-desk'

const { ada, reviewer, second } = people
const { team } = takeTestDatabase()
beforeAll(async () => {
  await importInto(team, theAppeal())
  await seatPeople(team)
})

async function triedOn(caseId: string, on: string) {
  const [row] = await team<{ slug: string }[]>`SELECT slug FROM file.case WHERE id = ${caseId}`
  const asOf = parseDay(on) ?? ON
  const found = await findTeamCase(ada, row?.slug ?? '', asOf)
  if (!found) throw new Error('it is there')
  const { actions, open, isConsented } = await readTried(ada, found, asOf)
  const states = open.map(({ id, state }) => `${id} ${state}`)
  return { actions: actions.map(({ details }) => details.kind), open: states, isConsented }
}

test('while somebody is disappeared, the urgent procedure is open until it closes, or something was submitted', async () => {
  const { caseId } = await aCase(team)
  await happened(caseId, { type: 'disappearance', date: '2021-03-10' })
  expect((await triedOn(caseId, '2021-03-09')).open).toEqual([])
  expect(await triedOn(caseId, '2021-03-12')).toEqual({
    actions: [], open: ['wgeid_urgent open', 'ced_urgent open'], isConsented: false,
  })
  expect((await triedOn(caseId, '2021-06-10')).open).toContain('wgeid_urgent open')
  expect((await triedOn(caseId, '2021-06-11')).open).toContain('wgeid_urgent closed')
  await recordConsent(ada, {
    caseId, basis: 'family', givenBy: 'an invented aunt', givenOn: '2021-03-11', scopes: ['procedures'], harmAssessedBy: 'somebody',
  }, ON)
  expect((await triedOn(caseId, '2021-03-12')).isConsented).toBe(true)
  await happened(caseId, { type: 'action', date: '2021-03-20', details: { kind: 'an urgent appeal', procedure: 'wgeid_urgent' } })
  expect((await triedOn(caseId, '2021-03-19')).open).toContain('wgeid_urgent open')
  expect((await triedOn(caseId, '2021-03-20')).open.join()).not.toContain('wgeid_urgent')
  expect((await triedOn(caseId, '2021-03-20')).actions).toEqual(['an urgent appeal'])
})

test('once the person is heard of, no procedure about a disappearance is open', async () => {
  const { caseId } = await aCase(team)
  await happened(caseId, { type: 'disappearance', date: '2021-03-10' })
  await happened(caseId, { date: '2021-03-15' })
  expect((await triedOn(caseId, '2021-03-16')).open).toEqual([])
})

/** What a person is reminded to submit on a day of 2021, as `procedure day state consent`. */
async function toSubmit(on: string): Promise<string[]> {
  const found = await listFollowUps(second, 50, noon(on))
  return found.flatMap(({ kind, closing, on: day, level }) => kind !== 'submit' || !closing ? [] : [
    `${closing.id} ${formatDay(day)} ${closing.state} ${level} ${closing.isConsented ? 'consented' : 'not consented'}`,
  ])
}

test('who answers for a case is reminded of a procedure before it closes, until it closed or was used', async () => {
  const [{ caseId }, vague] = [await aCase(team), await aCase(team)]
  await happened(caseId, { type: 'disappearance', date: '2021-03-10' })
  await assignCase(reviewer, { caseId, accountId: second.accountId, kind: 'owner' })
  expect(await toSubmit('05-26')).toEqual([])
  expect(await toSubmit('05-27')).toEqual(['wgeid_urgent 2021-06-10 open critical not consented'])
  expect(await toSubmit('06-10')).toHaveLength(1)
  expect(await toSubmit('06-11')).toEqual([])
  await happened(vague.caseId, { type: 'disappearance', date: '2021-03-10/2021-03-20' })
  await assignCase(reviewer, { caseId: vague.caseId, accountId: second.accountId, kind: 'watcher' })
  expect(await toSubmit('06-11')).toEqual(['wgeid_urgent 2021-06-10 perhaps_closed critical not consented'])
  expect(await toSubmit('06-21')).toEqual([])
  await recordConsent(ada, {
    caseId, basis: 'family', givenBy: 'an invented aunt', givenOn: '2021-03-11', scopes: ['procedures'], harmAssessedBy: 'somebody',
  }, ON)
  expect(await toSubmit('06-01')).toContain('wgeid_urgent 2021-06-10 open critical consented')
  await happened(caseId, { type: 'action', date: '2021-03-20', details: { kind: 'an urgent appeal', procedure: 'wgeid_urgent' } })
  expect(await toSubmit('06-01')).toEqual(['wgeid_urgent 2021-06-10 open critical not consented'])
})
