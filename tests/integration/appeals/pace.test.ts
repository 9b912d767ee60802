import { closeIntakeSql, intakeSql } from '@/lib/db/intake'
import { teamSql } from '@/lib/db/team'
import { parsePrivateKey } from '@/lib/intake/sealed-box'
import { submit } from '@/lib/intake/submit'
import { createAuthDatabase } from '../../factories/auth-database'
import { asSuperuser, type TestDatabase } from '../../factories/database'

let database: TestDatabase

beforeAll(async () => {
  database = await createAuthDatabase()
})
afterAll(async () => {
  await closeIntakeSql()
  await database.drop()
})

/** Each part of this minute and the next has taken so many of a kind. */
const use = (paceKind: string, each: number) => asSuperuser(database.name, (sql) => sql`
  INSERT INTO intake.pace SELECT date_trunc('minute', now()) + m * interval '1 minute', ${paceKind}, part, ${each}
  FROM generate_series(0, 1) m, generate_series(0, 7) part
  ON CONFLICT (minute, kind, part) DO UPDATE SET taken = ${each}`)

test.each([
  ['signature', 12_000, 24_000], ['tip', 600, 40], ['tip_return', 600, 24_000], ['gathering', 160, 24_000],
  ['letter', 24_000, 24_000], ['confirmation', 24_000, 24_000], ['withdrawal', 24_000, 24_000],
  ['renewal', 24_000, 24_000], ['news_end', 24_000, 24_000], ['subscription', 24_000, 24_000],
])('of %s a minute takes %s, and %s that are large', async (kind, most, mostLarge) => {
  const send = (sealed: string) => intakeSql()`
    SELECT intake.submit(gen_random_uuid(), ${kind}, ${sealed}::text::bytea) AS verdict`
  const large = 'x'.repeat(140_000)
  for (const [paceKind, limit, sealed] of [[kind, most, 'x'], [`${kind}_large`, mostLarge, large]] as const) {
    await use(paceKind, limit / 8 - 1)
    expect(await send(sealed)).toEqual([{ verdict: 'taken' }])
    await use(paceKind, limit / 8)
    expect(await send(sealed)).toEqual([{ verdict: 'too_many' }])
  }
})

test('the limits are rows, which hold from the next submission on, and what has no row is not taken', async () => {
  const send = (kind: string) => intakeSql()`SELECT intake.submit(gen_random_uuid(), ${kind}, 'x'::bytea) AS verdict`
  const [limit] = await asSuperuser(database.name, (sql) => sql<{ had: number }[]>`
    UPDATE intake.limit_of_kind SET a_minute = 8 WHERE kind = 'renewal' RETURNING 1 AS had`)
  expect(limit).toBeDefined()
  await use('renewal', 1)
  expect(await send('renewal')).toEqual([{ verdict: 'too_many' }])
  await expect(send('anything')).rejects.toMatchObject({ code: '23514' })
  await expect(intakeSql()`SELECT kind FROM intake.limit_of_kind`).rejects.toMatchObject({ code: '42501' })
})

test('a flood that does no work takes nothing from those who do', async () => {
  await Promise.all([teamSql()`DELETE FROM intake.submission`, teamSql()`DELETE FROM intake.pace`])
  const { publicKey } = await parsePrivateKey(Buffer.alloc(32, 9).toString('base64'))
  const send = (isWorked: boolean) => submit(publicKey, { kind: 'confirmation', token: '0' }, isWorked)
  expect([await send(false), await send(true)]).toEqual(['taken', 'taken'])
  const had = await asSuperuser(database.name, (sql) => sql`
    UPDATE intake.pace SET taken = 75 WHERE kind LIKE '% unworked' RETURNING kind`)
  expect(had).toHaveLength(1)
  await use('confirmation unworked', 75)
  expect([await send(false), await send(true)]).toEqual(['too_many', 'taken'])
  const [kept] = await teamSql()<{ count: number }[]>`SELECT count(*) FROM intake.submission`
  expect(kept?.count).toBe(3)
})
