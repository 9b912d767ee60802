import { GET as getReadiness } from '@/app/readyz/route'
import { closeOpenSql } from '@/lib/db/open'
import { readReadiness } from '@/lib/open/read-readiness'
import { problemSchema } from '@/lib/open/problem'
import { createTestDatabase } from '@/tests/factories/database'

test('readiness follows the database: 200 while it answers, and a problem document of 503 once it is gone', async () => {
  const database = await createTestDatabase()
  const before = await getReadiness()
  expect([before.status, await readReadiness()]).toEqual([200, 'ready'])
  await database.drop()
  const after = await getReadiness()
  expect([after.status, await readReadiness()]).toEqual([503, 'unreachable'])
  expect(after.headers.get('content-type')).toBe('application/problem+json')
  expect(problemSchema.parse(await after.json()).detail).toBe('The database does not answer.')
  await closeOpenSql()
})
