import { readTried } from '@/app/team/cases/[slug]/read-desk'
import { parseDay } from '@/lib/domain/dates/day'
import { recordConsent } from '@/lib/records/record-consent'
import { findTeamCase } from '@/lib/team/find-team-case'
import { takeTestDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { aCase, happened, ON, people, seatPeople } from '../tasks/task-desk'

const { ada } = people
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
