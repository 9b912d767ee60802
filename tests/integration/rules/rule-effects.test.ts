import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { openSql } from '@/lib/db/open'
import type { PrisonFlag } from '@/lib/domain/contract/prison-flag'
import type { Day } from '@/lib/domain/dates/day'
import type { RuleContent } from '@/lib/domain/rules/change/rule-content'
import { levelOfRank } from '@/lib/domain/vocabulary'
import { readPrisonFlags } from '@/lib/open/read-prison-flags'
import { confirmRule } from '@/lib/records/rules/confirm-rule'
import { recompile } from '@/lib/records/recompile'
import { deriveStep } from '@/lib/records/rules/derive-rules'
import { findPrisonFlag } from '@/lib/team/find-prison-flag'
import { findRuleProposal } from '@/lib/team/rules/list-rule-proposals'
import { takeAuthDatabase } from '../../factories/take-database'
import { day } from '../records/exchange'
import { change, deriveAll, importInvented, ON, people, proposeWhole } from './rule-desk'

const CASES = 90
const { team, superuser, database } = takeAuthDatabase()
beforeAll(() => importInvented(team, CASES))

interface Row {
  id: string
  day: string
  picture: 'team' | 'public'
  level: number
  possible: number
}

/** What every case is at, on every day of the past year. */
async function yearOf(): Promise<Map<string, Row>> {
  const rows = await team<Row[]>`
    SELECT p.case_id::text AS id, d::date::text AS day, p.picture, p.level::int, p.possible::int
    FROM generate_series('2020-04-05'::date, '2021-04-05'::date, '1 day') d JOIN file.period p ON p.valid @> d::date`
  return new Map(rows.map((row) => [`${row.picture} ${row.id} ${row.day}`, row]))
}

const DAYS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) =>
  `${month < 9 ? 2020 : 2021}-${String(((month + 3) % 12) + 1).padStart(2, '0')}-05`)

/** What a preview should have said, from what stood and what came. */
function whatCame(picture: Row['picture'], before: Map<string, Row>, after: Map<string, Row>) {
  const pairs = [...after].flatMap(([key, now]) => {
    const old = before.get(key)
    return old && now.picture === picture ? [{ id: now.id, day: now.day, old, now }] : []
  })
  const today = pairs.filter(({ day }) => day === '2021-04-05')
  type Pair = (typeof pairs)[number]
  const count = (of: Pair[], holds: (pair: Pair) => boolean) => new Set(of.filter(holds).map(({ id }) => id)).size
  const [rises, falls] = [({ old, now }: Pair) => now.level > old.level, ({ old, now }: Pair) => now.level < old.level]
  const same = today.filter(({ old, now }) => old.level === now.level)
  const at = (which: 'old' | 'now', day: string) => pairs.filter((pair) => pair.day === day)
    .reduce<Record<string, number>>((counts, pair) => {
      const level = levelOfRank(pair[which].level)
      return { ...counts, [level]: (counts[level] ?? 0) + 1 }
    }, { critical: 0, high: 0, elevated: 0, watch: 0, none: 0 })
  return {
    rise: count(today, rises), fall: count(today, falls),
    possibleRise: count(same, ({ old, now }) => now.possible > old.possible),
    possibleFall: count(same, ({ old, now }) => now.possible < old.possible),
    yearRise: count(pairs, rises), yearFall: count(pairs, falls),
    months: DAYS.map((day) => ({ day, before: at('old', day), after: at('now', day) })),
  }
}

const CHANGES: [string, Partial<RuleContent>][] = [
  ['U01', { tiers: [{ days: 3, level: 'high' }, { days: 200, level: 'critical' }] }],
  ['U02', { enabled: false }],
  ['U19', { public: true }],
  ['U02', { enabled: true, tiers: [{ days: 1, level: 'critical' }] }],
  ['U17', { settings: { minimumKm: 20 } }],
  ['U14', { settings: { uncertainEnd: 'high', severalSentences: 'heaviest' } }],
]

test.each(CHANGES)('what a change of %s is said to do is what it does: %j', async (id, wanted) => {
  const before = await yearOf()
  const proposal = await change(team, id, wanted)
  const after = await yearOf()
  const preview = (await findRuleProposal(people.reviewer, proposal))?.preview
  if (!preview) throw new Error('nothing was foreseen')
  for (const picture of ['team', 'public'] as const) {
    const { changed, ...said } = preview[picture]
    expect(said).toEqual(whatCame(picture, before, after))
    expect(changed).toHaveLength(said.rise + said.fall + said.possibleRise + said.possibleFall)
    for (const one of changed) {
      const now = after.get(`${picture} ${one.id} 2021-04-05`)
      expect([levelOfRank(now?.level ?? 0), levelOfRank(now?.possible ?? 0)]).toEqual([one.after, one.possibleAfter])
    }
  }
  expect([preview.team.yearRise + preview.team.yearFall, id]).not.toEqual([0, 'U01'])
})

type Flags = Map<string, PrisonFlag>

/** The flags of prisons on each of the thirteen days, the newest first, as the team and readers see them. */
async function flagsOfYear(): Promise<Record<Row['picture'], Flags[]>> {
  const prisons = await team<{ id: string }[]>`SELECT id FROM file.prison`
  const asTeam = async (on: Day) => new Map((await Promise.all(prisons.map(async ({ id }) => {
    const flag = await findPrisonFlag(people.reviewer, id, on)
    return flag ? [[id, flag] as const] : []
  }))).flat())
  const days = [...DAYS].reverse().map(day)
  return {
    team: await Promise.all(days.map(asTeam)),
    public: await Promise.all(days.map((on) => readPrisonFlags(openSql(), on))),
  }
}

/** What a preview should have said of one day. */
function whatMoved(on: string, before: Flags | undefined, after: Flags | undefined) {
  const ids = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort()
  const all = ids.map((id) => ({
    id, before: before?.get(id)?.level ?? 'none', after: after?.get(id)?.level ?? 'none',
    people: (after?.get(id) ?? before?.get(id))?.people,
  }))
  return {
    day: on, before: before?.size, after: after?.size, changed: all.filter((one) => one.before !== one.after),
  }
}

// By now three days are a step of U01, and fourteen are none.
test.each<[string, Partial<RuleContent>]>([
  ['a step of U01', { settings: { people: 1, days: 40, silenceDays: 3 } }],
  ['no step of U01', { settings: { people: 1, days: 60, silenceDays: 14 } }],
  ['another level', { tiers: [{ days: 0, level: 'critical' }] }],
  ['the team’s alone', { public: false }],
  ['off', { enabled: false }],
])('what a change of U25 is said to do to prisons is what it does: %s', async (_what, wanted) => {
  const before = await flagsOfYear()
  const found = await findRuleProposal(people.reviewer, await change(team, 'U25', wanted))
  const after = await flagsOfYear()
  expect(found).toMatchObject({ looked: { done: 13, total: 13, isEnded: true }, isDerived: true })
  const newestFirst = [...DAYS].reverse()
  for (const picture of ['team', 'public'] as const) {
    const expected = newestFirst.map((on, at) => whatMoved(on, before[picture][at], after[picture][at]))
    expect(found?.preview?.prisons?.[picture]).toEqual(expected)
  }
  expect(found?.preview?.prisons?.team.flatMap(({ changed }) => changed).length === 0).toBe(wanted.public === false)
})

/** All rows of each case, those of readers too, as one text. */
async function rowsByCase(): Promise<Map<string, string>> {
  const rows = await team<{ id: string; rows: string }[]>`
    SELECT case_id::text AS id, jsonb_agg(row ORDER BY row ->> 'picture', row ->> 'valid')::text AS rows
    FROM (SELECT case_id, to_jsonb(p) - 'id' AS row FROM file.period p
      UNION ALL SELECT case_id, to_jsonb(p) - 'id' FROM open.period p) AS every GROUP BY 1`
  return new Map(rows.map(({ id, rows: text }) => [id, text]))
}

test('killed in the middle it goes on where it stopped, and no case ever holds some of the old and some of the new', async () => {
  const before = await rowsByCase()
  const proposal = await proposeWhole(team, 'U01', { tiers: [{ days: 1, level: 'watch' }, { days: 2, level: 'critical' }] })
  await confirmRule(people.reviewer, { proposal }, ON)
  await deriveStep(team, ON, 20)
  await deriveStep(team, ON, 20)
  await superuser`
    CREATE FUNCTION file.pause() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(60); RETURN NULL; END'`
  await superuser`CREATE TRIGGER pause AFTER INSERT ON file.period FOR EACH STATEMENT EXECUTE FUNCTION file.pause()`
  const env = { ...process.env, VIGIL_AS_OF: '2021-04-05' }
  const worker = spawn(process.execPath, ['--import', 'tsx', 'lib/jobs/main.ts'], { env, stdio: 'inherit' })
  await waitFor(() => superuser`
    SELECT FROM pg_stat_activity WHERE datname = ${database.name} AND wait_event = 'PgSleep'`)
  worker.kill('SIGKILL')
  await once(worker, 'exit')
  // A server that is asleep does not see that nobody waits for it any more.
  await superuser`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${database.name} AND wait_event = 'PgSleep'`
  await superuser`DROP TRIGGER pause ON file.period`
  const halfway = await rowsByCase()
  await deriveAll(team, 20)
  const after = await rowsByCase()
  const [old, fresh] = [before, after].map((rows) => [...halfway].filter(([id, text]) => rows.get(id) === text).length)
  const changed = [...after].filter(([id, text]) => before.get(id) !== text).length
  expect(changed).toBeGreaterThan(10)
  expect((old ?? 0) + (fresh ?? 0)).toBe(2 * CASES - changed)
  expect(Math.min(old ?? 0, fresh ?? 0)).toBeGreaterThan(CASES - changed)
  const [run] = await team`
    SELECT done, finished_at IS NOT NULL AS finished FROM file.recompile ORDER BY generation DESC LIMIT 1`
  expect(run).toEqual({ done: CASES, finished: true })
  const starts = await team`SELECT FROM file.audit WHERE action = 'recompile.start'`
  // Each change of what cases are at, the two of who counts at a prison, and this one.
  expect(starts).toHaveLength(CHANGES.length + 2 + 1)
  // What was changed row by row is what comes out where nothing was there.
  await team`DELETE FROM file.period`
  await team`DELETE FROM open.period`
  await recompile(team, { actor: 'operator', on: ON })
  expect(await rowsByCase()).toEqual(after)
})

async function waitFor(found: () => PromiseLike<readonly unknown[]>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await found()).length > 0) return
    await sleep(50)
  }
  throw new Error('nothing was under way')
}
