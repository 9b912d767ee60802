import { closeTeam } from '@/lib/db/team'
import { createTestDatabase, type TestDatabase } from './database'

/** A database for accounts, with the secrets that a workspace needs, in the environment of this process. */
export async function createAuthDatabase(): Promise<TestDatabase> {
  setSecrets()
  const database = await createTestDatabase()
  return {
    ...database,
    drop: async () => {
      await closeTeam()
      await database.drop()
    },
  }
}

/** Sets the secrets that a workspace needs. */
export function setSecrets(): void {
  process.env.VIGIL_AUTH_SECRET = 'a secret of the tests, and of nothing else'
  process.env.VIGIL_FIELD_KEYS = `test:${Buffer.alloc(32, 7).toString('base64')}`
}
