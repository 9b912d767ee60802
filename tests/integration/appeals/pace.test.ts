import { closeIntakeSql } from '@/lib/db/intake'
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

test('a flood that does no work takes nothing from those who do', async () => {
  const { publicKey } = await parsePrivateKey(Buffer.alloc(32, 9).toString('base64'))
  const send = (isWorked: boolean) => submit(publicKey, { kind: 'confirmation', token: '0' }, isWorked)
  expect([await send(false), await send(true)]).toEqual(['taken', 'taken'])
  const had = await asSuperuser(database.name, (sql) => sql`
    UPDATE intake.pace SET taken = 75 WHERE kind LIKE '% unworked' RETURNING kind`)
  expect(had).toHaveLength(1)
  // Each part of this minute and the next is used up.
  await asSuperuser(database.name, (sql) => sql`
    INSERT INTO intake.pace SELECT date_trunc('minute', now()) + m * interval '1 minute', 'confirmation unworked',
      part, 75 FROM generate_series(0, 1) m, generate_series(0, 7) part
    ON CONFLICT (minute, kind, part) DO UPDATE SET taken = 75`)
  expect([await send(false), await send(true)]).toEqual(['too_many', 'taken'])
  const [kept] = await teamSql()<{ count: number }[]>`SELECT count(*) FROM intake.submission`
  expect(kept?.count).toBe(3)
})
