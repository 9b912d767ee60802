import { randomBytes } from 'node:crypto'
import { connect, type Sql } from '@/lib/db/connect'
import { migrate } from '@/lib/db/migrate'

/** A database of a suite's own on the run's cluster, migrated, with an address per role. */
export interface TestDatabase {
  name: string
  /** `superuser` migrates (DATABASE_OWNER_URL); the others sign in as vigil_team, vigil_open and vigil_intake. */
  urls: { superuser: string; team: string; open: string; intake: string }
  /** Ends what is still connected and removes the database. */
  drop: () => Promise<void>
}

/** The address of a role on the run's cluster; every role has the superuser's password there. */
function addressOf(role: string, database: string): string {
  const cluster = process.env.VIGIL_TEST_CLUSTER
  if (!cluster) throw new Error('VIGIL_TEST_CLUSTER is not set: tests/support/start-database.mjs sets it')
  const url = new URL(cluster)
  url.username = role
  url.pathname = `/${database}`
  return url.href
}

/** Runs a task as the superuser of a database of the cluster, and disconnects. */
export async function asSuperuser<T>(database: string, task: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = connect(addressOf('postgres', database), { max: 1 })
  try {
    return await task(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** A database that nobody has made yet. */
function nameDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`
  return {
    name,
    urls: {
      superuser: addressOf('postgres', name),
      team: addressOf('vigil_team', name),
      open: addressOf('vigil_open', name),
      intake: addressOf('vigil_intake', name),
    },
    drop: async () => {
      await asSuperuser('postgres', (sql) => sql.unsafe(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    },
  }
}

async function create({ name }: TestDatabase, options = ''): Promise<void> {
  await asSuperuser('postgres', (sql) => sql.unsafe(`CREATE DATABASE ${name} ${options}`))
}

/** An empty database: `options` follow CREATE DATABASE. */
export async function createEmptyDatabase(options = ''): Promise<TestDatabase> {
  const database = nameDatabase()
  await create(database, options)
  return database
}

/**
 * A migrated database, and the environment of this process pointed at it: openSql(), teamSql() and prisma() reach it,
 * provided that nothing read the environment before. Close those clients before `drop`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { database, make } = nameTestDatabase()
  await make()
  return database
}

/** The same, named and pointed at now, and made when it is asked for: clients connect when they are first used. */
export function nameTestDatabase(): { database: TestDatabase; make: () => Promise<void> } {
  const database = nameDatabase()
  process.env.DATABASE_OWNER_URL = database.urls.superuser
  process.env.DATABASE_URL = database.urls.team
  process.env.DATABASE_OPEN_URL = database.urls.open
  process.env.DATABASE_INTAKE_URL = database.urls.intake
  return {
    database,
    make: async () => {
      await create(database)
      await migrate(database.urls.superuser, database.urls)
    },
  }
}
