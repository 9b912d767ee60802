import { connect, type Queryable, type Sql } from '@/lib/db/connect'
import { foldTally, mendTally } from '@/lib/db/tally'
import { addDays, formatDay } from '@/lib/domain/dates/day'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { diceOf } from '@/lib/files/invented/dice'
import { takeTestDatabase } from '../../factories/take-database'
import { day } from '../records/exchange'
import { findMiscounts } from './count-people'

const SEED = Number(process.env.VIGIL_TEST_SEED ?? 20210405)
const [WRITERS, ROUNDS] = [4, 50]
const LAST = day('2021-04-05')
const { database, superuser, open } = takeTestDatabase()
const dice = diceOf('tally', SEED)

/** What is rolled back on purpose. */
class Regret extends Error {}

/** A day of thirty years, one of the far ends now and then. */
function someDay(): string {
  return dice.weigh<() => string>([
    [() => formatDay(addDays(LAST, dice.between(-9_000, 2_000))), 30],
    [() => formatDay(addDays(LAST, dice.between(-3, 3))), 10],
    [() => dice.pick(['0001-01-01', '0001-01-02', '1348-10-11', '2873-01-01', '9999-12-30', '9999-12-31']), 4],
  ])()
}

/** Some days of a period, in one part or two, as Postgres writes them; null for none. */
function someDaysOf(from: string, to: string): string | null {
  const between = Array.from({ length: 3 }, someDay).filter((day) => day > from && day < to)
  const days = [...new Set([from, ...between, to])].sort()
  const parts = days.slice(1).map((end, at) => `[${days[at]},${end})`).filter(() => dice.happens(0.4))
  return parts.length > 0 ? `{${parts.join(',')}}` : null
}

/** Periods of all days for one case, at random. */
function somePeriods(): object[] {
  const days = [...new Set(Array.from({ length: dice.between(0, 8) }, someDay))].sort()
  const bounds = ['', ...days, '']
  return bounds.slice(1).map((end, at) => {
    const level = dice.between(0, 4)
    const [from, prison] = [bounds[at] ?? '', dice.pick(['north', 'south', 'nowhere', null])]
    return {
      valid: `[${from},${end})`, level, possible: dice.between(level, 4),
      status: dice.pick(['detained', ...HELD_STATUSES, 'released', 'unknown']), prison_id: prison,
      counted: prison !== null && from !== '' && end !== '' ? someDaysOf(from, end) : null,
    }
  })
}

async function writePeriods(sql: Queryable, slug: string): Promise<void> {
  await sql`
    INSERT INTO open.period (case_id, valid, status, prison_id, level, possible, counted, reasons, pinned)
    SELECT c.id, p.valid, p.status, p.prison_id, p.level, p.possible, p.counted, '[]', false
    FROM open.case c, jsonb_to_recordset(${JSON.stringify(somePeriods())}::text::jsonb)
      AS p(valid daterange, status text, prison_id text, level smallint, possible smallint, counted datemultirange)
    WHERE c.slug = ${slug}`
}

async function publish(sql: Queryable, slug: string): Promise<void> {
  await sql`
    INSERT INTO open.case (id, slug, name_latin, other_names, nationalities, occupation, groups, updated_on,
      consent_on_record)
    VALUES (gen_random_uuid(), ${slug}, ${`Invented ${slug}`}, '{}', '{}', '{}', '{}', '2021-04-05', true)
    ON CONFLICT (slug) DO NOTHING`
  await sql`DELETE FROM open.period WHERE case_id = (SELECT id FROM open.case WHERE slug = ${slug})`
  await writePeriods(sql, slug)
}

/** One thing that a writer does with cases of its own. */
async function doSomething(sql: Queryable, own: string): Promise<void> {
  const slug = `${own}-${dice.between(1, 6)}`
  await dice.weigh<() => Promise<unknown>>([
    [() => publish(sql, slug), 10],
    [() => sql`DELETE FROM open.case WHERE slug LIKE ${`${own}-%`} AND slug <= ${slug}`, 2],
    [() => sql`
      UPDATE open.period SET level = 4 - level, possible = 4, prison_id = 'south', status = 'detained'
      WHERE case_id IN (SELECT id FROM open.case WHERE slug = ${slug}) AND level <> ${dice.between(0, 4)}`, 3],
    [() => sql`
      UPDATE open.period SET reasons = '[]' WHERE case_id IN (SELECT id FROM open.case WHERE slug = ${slug})`, 1],
  ])()
}

async function write(team: Sql, own: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    await team.begin(async (sql) => {
      for (let times = dice.between(1, 3); times > 0; times -= 1) await doSomething(sql, own)
      if (dice.happens(0.2)) {
        await sql.savepoint(async (inner) => {
          await doSomething(inner, own)
          throw new Regret()
        }).catch(letGo)
      }
      if (dice.happens(0.1)) await sql`SELECT open.fold_tally()`
      if (dice.happens(0.25)) throw new Regret()
    }).catch(letGo)
  }
}

function letGo(error: unknown): void {
  if (!(error instanceof Regret)) throw error
}

test('whoever writes at the same time, and takes back what, each day is as counting gives it at every moment', async () => {
  const teams = Array.from({ length: WRITERS + 1 }, () => connect(database.urls.team, { max: 1 }))
  let isWriting = true
  const folding = async () => {
    while (isWriting) await teams[WRITERS]?.unsafe('SELECT open.fold_tally()')
  }
  const wrong: unknown[] = []
  let looks = 0
  const reading = async () => {
    while (isWriting || looks < 60) {
      const on = someDay()
      for (const one of await findMiscounts(open, on)) wrong.push({ seed: SEED, on, one })
      looks += 1
    }
  }
  const writing = Promise.all(teams.slice(0, WRITERS).map((team, at) => write(team, `w${at}`)))
  await Promise.all([writing.finally(() => (isWriting = false)), folding(), reading()])
  await Promise.all(teams.map((team) => team.end()))
  expect(wrong).toEqual([])
  expect((await superuser`SELECT FROM open.period`).length).toBeGreaterThan(20)
})

test('what is taken over is all there, says nothing where nobody is, and nothing else is to be said', async () => {
  await foldTally(superuser)
  expect(await superuser`SELECT FROM open.tally_step`).toHaveLength(0)
  expect(await superuser`SELECT FROM open.tally WHERE people = 0`).toHaveLength(0)
  for (let looks = 0; looks < 60; looks += 1) expect(await findMiscounts(open, someDay())).toEqual([])
  expect(await mendTally(superuser)).toBe(0)
})

test('a number that was changed is found and put right, whatever is not taken over yet', async () => {
  await publish(superuser, 'late-1')
  await superuser`UPDATE open.tally SET people = people + 7 WHERE ctid = (SELECT min(ctid) FROM open.tally)`
  await superuser`DELETE FROM open.tally WHERE ctid = (SELECT max(ctid) FROM open.tally)`
  expect(await mendTally(superuser)).toBeGreaterThan(0)
  expect(await mendTally(superuser)).toBe(0)
  for (let looks = 0; looks < 20; looks += 1) expect(await findMiscounts(open, someDay())).toEqual([])
  await expect(superuser`TRUNCATE open.period`).rejects.toThrow('DELETE them')
})

test('nobody is counted in anything once nobody is published', async () => {
  await superuser`DELETE FROM open.case`
  expect(await findMiscounts(open, '2021-04-05')).toEqual([])
  await superuser`SELECT open.fold_tally()`
  expect(await superuser`SELECT FROM open.tally`).toHaveLength(0)
})
