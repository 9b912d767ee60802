import { countTeamResponses } from '@/lib/team/actions/count-team-responses'
import { parseDay } from '@/lib/domain/dates/day'
import { responseRows } from '@/lib/domain/statistics/statistic-rows'
import { EVERY_CASE } from '@/lib/open/case-query'
import { countResponses } from '@/lib/open/statistics/count-responses'
import { recordEvent } from '@/lib/records/record-event'
import { takeTestDatabase } from '../../factories/take-database'
import { importInto, theAppeal } from '../records/exchange'
import { aCase, happened, ON, people, seatPeople } from '../tasks/task-desk'

const { ada } = people
const { team, open, superuser } = takeTestDatabase()

function day(text: string) {
  const found = parseDay(text)
  if (found === null) throw new Error(text)
  return found
}

const TELL = { from: day('2021-01-01'), until: ON }
/** Without a call, U02 is high from 8 January and critical from 16 January on (an arrest on New Year). */
const unheard = async (actions: [string, string?][], end: string | null = null) => {
  const { caseId } = await aCase(team, null)
  for (const [date, outcome] of actions) {
    await happened(caseId, { type: 'action', date, details: { kind: 'an invented letter', ...(outcome && { outcome }) } })
  }
  if (end !== null) await happened(caseId, { type: 'release', date: end, details: { kind: 'end_of_term' } })
  return caseId
}

async function counted() {
  const { critical, urgent } = await countTeamResponses(ada, TELL.from, TELL.until)
  const say = ({ bands, waiting, ended, times }: typeof critical) => [
    times, ...bands.map(({ certain, possible }) => `${certain}+${possible}`),
    `${waiting.certain}+${waiting.possible}`, `${ended.certain}+${ended.possible}`,
  ].join(' ')
  return { critical: say(critical), urgent: say(urgent) }
}

let before = ''
beforeAll(async () => {
  await importInto(team, theAppeal())
  await seatPeople(team)
  await team`DELETE FROM file.period`
  before = (await counted()).critical
})
afterEach(async () => {
  await team`DELETE FROM file.period`
})

//   times 0 1-2 3-6 7-13 14-29 30+ waiting ended
test.each<[string, [string][], string | null, string, string]>([
  ['nothing', [], null, '1 0+0 0+0 0+0 0+0 0+0 0+0 1+0 0+0', '1 0+0 0+0 0+0 0+0 0+0 0+0 1+0 0+0'],
  ['nothing before a release', [], '2021-02-01', '1 0+0 0+0 0+0 0+0 0+0 0+0 0+0 1+0', '1 0+0 0+0 0+0 0+0 0+0 0+0 0+0 1+0'],
  ['the day itself', [['2021-01-16']], null, '1 1+0 0+0 0+0 0+0 0+0 0+0 0+0 0+0', '1 0+0 0+0 0+0 1+0 0+0 0+0 0+0 0+0'],
  ['a day before it is critical', [['2021-01-15']], null, '1 0+0 0+0 0+0 0+0 0+0 0+0 1+0 0+0', '1 0+0 0+0 0+0 1+0 0+0 0+0 0+0 0+0'],
  ['two, the first in February', [['2021-03-01'], ['2021-02-01']], null, '1 0+0 0+0 0+0 0+0 1+0 0+0 0+0 0+0', '1 0+0 0+0 0+0 0+0 1+0 0+0 0+0 0+0'],
  ['some day of January', [['2021-01']], null, '1 0+1 0+1 0+1 0+1 0+1 0+1 0+1 0+0', '1 0+1 0+1 0+1 0+1 0+1 0+1 0+1 0+0'],
  ['some day of February', [['2021-02']], null, '1 0+0 0+0 0+0 0+0 0+1 0+1 0+0 0+0', '1 0+0 0+0 0+0 0+0 0+1 0+1 0+0 0+0'],
  ['after a release', [['2021-02-02']], '2021-02-01', '1 0+0 0+0 0+0 0+0 0+0 0+0 0+0 1+0', '1 0+0 0+0 0+0 0+0 0+0 0+0 0+0 1+0'],
  ['an open beginning', [['..2021-02-01']], null, '1 0+1 0+1 0+1 0+1 0+1 0+1 0+1 0+0', '1 0+1 0+1 0+1 0+1 0+1 0+1 0+1 0+0'],
])('an action on %s counts by its bounds', async (_what, actions, end, critical, urgent) => {
  expect(before).toBe('0 0+0 0+0 0+0 0+0 0+0 0+0 0+0 0+0')
  await unheard(actions, end)
  expect(await counted()).toEqual({ critical, urgent })
})

test('a run that began before the days shown is not counted, and the file says the same numbers', async () => {
  await unheard([['2021-01-20']])
  const counts = await countTeamResponses(ada, day('2021-01-17'), ON)
  expect([counts.critical.times, counts.urgent.times]).toEqual([0, 0])
  const rows = responseRows(await countTeamResponses(ada, TELL.from, ON), '2021-04-05')
  expect(rows[2]).toEqual({
    as_of: '2021-04-05', first_action: 'on_record', from_days: 3, to_days: 6, critical_at_least: 1, critical_at_most: 1,
    high_or_critical_at_least: 0, high_or_critical_at_most: 0,
  })
  expect(rows.map(({ first_action: what }) => what)).toEqual([...Array<string>(6).fill('on_record'), 'waiting', 'ended'])
})

test('the public statistic counts published actions alone', async () => {
  const caseOf = async (slug: string) => (await team<{ id: string }[]>`SELECT id FROM file.case WHERE slug = ${slug}`)[0]?.id ?? ''
  const ask = () => countResponses(open, { filter: EVERY_CASE, asOf: ON }, { starts: [day('2020-01-01')], until: ON })
  const { urgent } = await ask()
  expect(urgent.times).toBeGreaterThan(0)
  expect(urgent.bands.every(({ certain, possible }) => certain + possible === 0)).toBe(true)
  const [row] = await open<{ slug: string; day: string }[]>`
    SELECT c.slug, lower(p.valid) AS day FROM open.period p JOIN open.case c ON c.id = p.case_id
    WHERE p.level >= 3 AND lower(p.valid) BETWEEN '2020-01-01' AND '2021-04-05' ORDER BY 2 DESC LIMIT 1`
  const acted = { caseId: await caseOf(row?.slug ?? ''), type: 'action' as const, date: row?.day ?? '' }
  const details = { kind: 'an invented letter' }
  await recordEvent(ada, { ...acted, details, sourceIds: ['appeal-2021'] }, ON)
  expect((await ask()).urgent).toEqual(urgent)
  await happened(acted.caseId, { ...acted, details, audience: 'public' })
  const after = (await ask()).urgent
  expect(after.times).toBe(urgent.times)
  expect(after.bands.reduce((sum, { certain, possible }) => sum + certain + possible, 0)).toBe(1)
})

test('what a period says of the days it begins is what its neighbours say', async () => {
  await unheard([], '2021-02-01')
  for (const [table, picture] of [['file.period', 'picture'], ['open.period', "''"]] as const) {
    for (const [column, lowest] of [['urgent_run', 3], ['critical_run', 4]] as const) {
      const wrong = await superuser.unsafe(`
        WITH said AS (SELECT case_id, ${picture} AS picture, valid, ${column} AS run, level >= ${lowest} AS holds,
            level >= ${lowest} AND lag(level, 1, 0::smallint) OVER w < ${lowest} AS begins
          FROM ${table} WINDOW w AS (PARTITION BY case_id, ${picture} ORDER BY valid))
        SELECT FROM said s WHERE begins <> (run IS NOT NULL) OR holds IS DISTINCT FROM EXISTS (
          SELECT FROM said o WHERE o.case_id = s.case_id AND o.picture = s.picture AND o.run @> s.valid)`)
      expect([table, column, wrong.length]).toEqual([table, column, 0])
    }
  }
  expect(await open`SELECT FROM open.period WHERE urgent_run IS NOT NULL`).not.toHaveLength(0)
})
