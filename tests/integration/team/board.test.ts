import { readBoard } from '@/app/team/read-board'
import { WHOLE_BOARD, type BoardFilter } from '@/lib/domain/board-filter'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { rankOf } from '@/lib/domain/vocabulary'
import { countQueues } from '@/lib/team/count-queues'
import { findMissing } from '@/lib/team/find-missing'
import { listMyCases } from '@/lib/team/list-my-cases'
import { listUrgentCases } from '@/lib/team/list-urgent-cases'
import { listWaiting } from '@/lib/team/list-waiting'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto, theAppeal } from '../records/exchange'

const ON = day('2021-04-05')
const NOW = new Date('2021-04-05T12:00:00Z')

const { team, superuser } = takeTestDatabase()
let viewer: Viewer

beforeAll(async () => {
  await importInto(team, theAppeal())
  viewer = aViewer('volunteer')
})

const urgent = (filter: Partial<BoardFilter> = {}, on = ON) =>
  listUrgentCases(viewer, { ...WHOLE_BOARD, ...filter }, on)
const slugsOf = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug)

/** What the rows of a day are by asking each period, the slow way. */
async function expected(on: string): Promise<string[]> {
  const rows = await team<{ slug: string }[]>`
    SELECT c.slug FROM file.period p JOIN file.case c ON c.id = p.case_id
    WHERE p.picture = 'team' AND p.valid @> ${on}::date AND p.possible > 0`
  return slugsOf(rows)
}

test.each(['2021-04-05', '2021-01-01', '2020-06-01', '2022-01-01'])('on %s the board has every urgent case, once', async (on) => {
  const rows = await urgent({ show: 500 }, day(on))
  expect(slugsOf(rows).sort()).toEqual((await expected(on)).sort())
})

test('the most urgent come first: by level, then by what is possible', async () => {
  const ranks = (await urgent()).map(({ urgency }) => rankOf(urgency.level) * 10 + rankOf(urgency.possible))
  expect(ranks.length).toBeGreaterThan(4)
  expect(ranks).toEqual([...ranks].sort((a, b) => b - a))
})

test('a shorter board is the beginning of a longer one', async () => {
  expect(slugsOf(await urgent({ show: 3 }))).toEqual(slugsOf(await urgent()).slice(0, 3))
})

test('filters narrow the board, and each row is as it was', async () => {
  const all = await urgent({ show: 500 })
  const women = await urgent({ sex: 'female', show: 500 })
  expect(women).toEqual(all.filter(({ sex }) => sex === 'female'))
  expect(await urgent({ level: 'critical', show: 500 })).toEqual(all.filter(({ urgency }) => urgency.level === 'critical'))
  expect(await urgent({ prison: 'none', show: 500 })).toEqual(all.filter(({ prison }) => prison === null))
  const heard = await urgent({ rule: 'U01', show: 500 })
  expect(heard).toEqual(all.filter(({ urgency }) => urgency.reasons.some(({ rule }) => rule === 'U01')))
  expect(await urgent({ whose: 'mine' })).toEqual([])
})

test.each(['arrest_day', 'place', 'charge', 'sentence', 'last_contact', 'health', 'lawyer', 'consent'] as const)(
  'whoever is shown as lacking %s is asked for it', async (lacks) => {
    const watcher = aViewer('volunteer')
    await team`INSERT INTO file.case_member (case_id, account_id, kind)
      SELECT id, ${watcher.accountId}, 'watcher' FROM file.case`
    for (const on of [ON, day('2020-06-01'), day('2030-01-01')]) {
      const filter = { ...WHOLE_BOARD, lacks, show: 500 }
      const rows = [...(await urgent(filter, on)), ...(await listMyCases(watcher, filter, on))]
      const missing = await findMissing(viewer, rows.map(({ id }) => id), on)
      expect(rows.filter(({ id }) => !missing.get(id)?.includes(lacks)).map(({ slug }) => slug)).toEqual([])
    }
    await team`DELETE FROM file.case_member WHERE account_id = ${watcher.accountId}`
  },
)

test('my cases are those I own or watch, urgent or not, and say who has them', async () => {
  const [first, second] = await team<{ id: string; slug: string }[]>`
    SELECT id, slug FROM file.case ORDER BY slug LIMIT 2`
  if (!first || !second) throw new Error('the appeal has two people')
  await team`INSERT INTO file.account (id, alias, alias_key, password_hash, role)
    VALUES (${viewer.accountId}, ${viewer.alias}, ${viewer.alias}, '$argon2id$invented', ${viewer.role})`
  await team`INSERT INTO file.case_member (case_id, account_id, kind)
    VALUES (${first.id}, ${viewer.accountId}, 'owner'), (${second.id}, ${viewer.accountId}, 'watcher')`
  const mine = await listMyCases(viewer, WHOLE_BOARD, ON)
  expect(slugsOf(mine).sort()).toEqual([first.slug, second.slug])
  expect(mine.find(({ slug }) => slug === first.slug)).toMatchObject({ owners: [viewer.alias], isMine: true })
  expect(mine.find(({ slug }) => slug === second.slug)).toMatchObject({ owners: [], isMine: true })
  const nobodys = slugsOf(await urgent({ whose: 'nobody', show: 500 }))
  expect(nobodys).not.toContain(first.slug)
  expect(await countQueues(viewer, ON, NOW)).toMatchObject({ mine: 2, urgent: (await expected('2021-04-05')).length })
})

test('what waits is counted and listed, the longest first, and what is restricted only for its people', async () => {
  const [{ id: caseId } = { id: '' }] = await team<{ id: string }[]>`
    SELECT c.id FROM file.case c WHERE NOT EXISTS (SELECT FROM file.case_member m WHERE m.case_id = c.id) LIMIT 1`
  const propose = async (audience: string, daysAgo: number) => team.begin(async (sql) => {
    const [{ id } = { id: '' }] = await sql<{ id: string }[]>`
      INSERT INTO file.event (case_id, type) VALUES (${caseId}, 'contact') RETURNING id`
    await sql`
      INSERT INTO file.event_version (event_id, version, date_edtf, details, claim_status, author, audience, created_at)
      VALUES (${id}, 1, '2021-04-01', '{"channel": "phone"}', 'proposed', 'somebody', ${audience},
        ${new Date(NOW.getTime() - daysAgo * 86_400_000)})`
    return id
  })
  const before = await countQueues(viewer, ON, NOW)
  const [late, fresh] = [await propose('team', 9), await propose('team', 1)]
  const restricted = await propose('restricted', 2)
  const after = await countQueues(viewer, ON, NOW)
  expect([after.review - before.review, after.overdue - before.overdue]).toEqual([2, 1])
  const waiting = await listWaiting(viewer, ['for_review'], 50)
  expect(waiting.map(({ id }) => id).filter((id) => id === late || id === fresh)).toEqual([late, fresh])
  expect(waiting.map(({ id }) => id)).not.toContain(restricted)
  expect((await listWaiting(viewer, { overdueAt: NOW }, 50)).map(({ id }) => id)).toEqual([late])
  await superuser`
    INSERT INTO file.event_version (event_id, version, date_edtf, details, claim_status, author, audience)
    SELECT event_id, 2, date_edtf, details, 'retracted', author, audience FROM file.event_version
    WHERE event_id = ${late}`
  expect((await countQueues(viewer, ON, NOW)).overdue).toBe(before.overdue)
})

test('the queue of what is missing is as long as was asked for, also where its first lack nothing', async () => {
  const listed = async (show: string) => slugsOf((await readBoard(viewer, { queue: 'missing', show }, ON)).lines)
  const [first = '', ...others] = await listed('4')
  expect(others).toHaveLength(3)
  await superuser`
    UPDATE file.period SET status = 'released'
    WHERE picture = 'team' AND case_id = (SELECT id FROM file.case WHERE slug = ${first})`
  expect(await listed('3')).toEqual(others)
})
