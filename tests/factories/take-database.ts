import { connect, type Sql } from '@/lib/db/connect'
import { closeOpenSql } from '@/lib/db/open'
import { closeTeam } from '@/lib/db/team'
import { setSecrets } from './auth-database'
import { nameTestDatabase, type TestDatabase } from './database'

/** A suite's own database, and clients of it, which connect when they are first used. */
interface SuiteDatabase {
  database: TestDatabase
  team: Sql
  open: Sql
  superuser: Sql
}

/**
 * Gives the suite that calls it a migrated database of its own, to which the environment points: made before all else
 * in it, and dropped after it, with every client ended. A suite that has more to end says so in an `afterAll` above.
 */
export function takeTestDatabase(): SuiteDatabase {
  const { database, make } = nameTestDatabase()
  const { urls } = database
  const clients = { team: connect(urls.team), open: connect(urls.open), superuser: connect(urls.superuser, { max: 1 }) }
  beforeAll(make)
  afterAll(async () => {
    await Promise.all([...Object.values(clients).map((client) => client.end()), closeTeam(), closeOpenSql()])
    await database.drop()
  })
  return { database, ...clients }
}

/** The same for accounts, with the secrets that a workspace needs. */
export function takeAuthDatabase(): SuiteDatabase {
  setSecrets()
  return takeTestDatabase()
}
