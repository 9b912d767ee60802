import { foldTally, mendTally } from '@/lib/db/tally'
import { addDays, formatDay } from '@/lib/domain/dates/day'
import { teamSql } from '@/lib/db/team'
import { diceOf } from '@/lib/files/invented/dice'
import { clearForPublication } from '@/lib/records/clear-for-publication'
import { confirmErasure } from '@/lib/records/confirm-erasure'
import { editEvent } from '@/lib/records/edit-event'
import { recompile } from '@/lib/records/recompile'
import { requestErasure } from '@/lib/records/request-erasure'
import { unpublishCase } from '@/lib/records/unpublish-case'
import { verifyEvent } from '@/lib/records/verify-event'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { merged, ON, undone, withAccount } from '../merge/merging'
import { twoSomayehs } from '../records/another-somayeh'
import { importInto, theAppeal } from '../records/exchange'
import { findMiscounts } from './count-people'

process.env.VIGIL_FIELD_KEYS = `k1:${Buffer.alloc(32, 7).toString('base64')}`

const { team, open, superuser } = takeTestDatabase()
const [volunteer, reviewer] = [aViewer('volunteer'), aViewer('reviewer')]
const dice = diceOf('tally of saves', Number(process.env.VIGIL_TEST_SEED ?? 20210405))

/** Expects the numbers of some days of the years of the appeal to be right, and takes over what is new now and then. */
async function expectRightCounts(): Promise<void> {
  if (dice.happens(0.5)) await team`SELECT open.fold_tally()`
  for (let looks = 0; looks < 15; looks += 1) {
    const on = formatDay(addDays(ON, dice.between(-3_000, 60)))
    expect([on, await findMiscounts(open, on)]).toEqual([on, []])
  }
}

const counted = async () => Number((await open`
  SELECT sum(people) AS n FROM open.tally_step WHERE about IN ('held', 'free') AND place <= open.tally_place('2021-04-05')`)[0]?.['n'])

beforeAll(async () => {
  await importInto(team, theAppeal())
})
beforeEach(expectRightCounts)
afterEach(expectRightCounts)

test('an import, and another of the same people with other events', async () => {
  const without = (text: string) => text.split('\n').filter((_row, at) => at === 0 || at % 3 !== 0).join('\n')
  expect(await importInto(team, theAppeal({ 'events.csv': without }))).toMatchObject({ ok: true })
  await importInto(team, theAppeal())
})

test('what one person is known by is edited, is off the public picture, and is verified', async () => {
  const [event] = await team<{ id: string; version: number }[]>`
    SELECT e.id, e.version FROM open.event p JOIN file.event e USING (id) WHERE p.type = 'arrest' ORDER BY id LIMIT 1`
  const { id: eventId = '', version = 0 } = event ?? {}
  const edit = { eventId, version, changes: { date: '2019-02' }, overrideReason: 'as in an invented source' }
  expect(await editEvent(volunteer, edit, ON)).toMatchObject({ ok: true })
  await expectRightCounts()
  const read = { eventId, version: version + 1, confirmPublic: true }
  expect(await verifyEvent(reviewer, read, ON)).toMatchObject({ ok: true })
})

test('whoever is unpublished is in no number from that commit on, and is back with the next one', async () => {
  await foldTally(superuser)
  const [row] = await team<{ id: string; version: number }[]>`
    SELECT c.id, c.version FROM open.case o JOIN file.case c USING (id) ORDER BY o.slug LIMIT 1`
  const { id: caseId = '', version = 0 } = row ?? {}
  expect(await unpublishCase(reviewer, { caseId }, ON)).toMatchObject({ ok: true })
  expect(await counted()).toBe(-1)
  await expectRightCounts()
  expect(await clearForPublication(reviewer, { caseId, version }, ON)).toMatchObject({ ok: true })
})

test('two who are one, two again, and one of them erased', async () => {
  const administrators = [await withAccount(superuser, 'administrator'), await withAccount(superuser, 'administrator')] as const
  const [from, into] = await twoSomayehs(team)
  await expectRightCounts()
  const mergeId = await merged(team, [...administrators], from.caseId, into.caseId)
  await expectRightCounts()
  await undone(administrators[0], mergeId)
  await expectRightCounts()
  expect(await requestErasure(administrators[0], { caseId: from.caseId, ground: 'family' })).toMatchObject({ ok: true })
  expect(await confirmErasure(administrators[1], { caseId: from.caseId }, ON)).toMatchObject({ ok: true })
})

test('everything derived anew, on another day', async () => {
  await recompile(teamSql(), { actor: 'operator', on: addDays(ON, 20) })
  expect(await mendTally(superuser)).toBe(0)
})
