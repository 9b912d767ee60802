import { createHash, randomBytes } from 'node:crypto'
import { connect, type Sql } from '@/lib/db/connect'
import { migrate } from '@/lib/db/migrate'
import { MIGRATIONS_FOLDER, readMigrations } from '@/lib/db/migration-files'

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

/** An empty database: `options` follow CREATE DATABASE. */
export async function createEmptyDatabase(options = ''): Promise<TestDatabase> {
  const database = nameDatabase()
  await asSuperuser('postgres', (sql) => sql.unsafe(`CREATE DATABASE ${database.name} ${options}`))
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
    make: () => makeMigrated(database),
  }
}

/** One suite at a time makes the pattern. */
const LOCK = 86_731

/**
 * Makes a migrated database: a copy of the one that these migrations were applied to first on this cluster, which takes
 * an eighth of the time, with keys of its own.
 */
async function makeMigrated({ name, urls }: TestDatabase): Promise<void> {
  const pattern = await makePattern(urls)
  await asSuperuser('postgres', (sql) => sql.unsafe(`CREATE DATABASE ${name} TEMPLATE ${pattern} STRATEGY file_copy`))
  // Nothing is left to apply: it compares, and lets the roles in, which a copy does not.
  await migrate(urls.superuser, urls)
  await asSuperuser(name, (sql) =>
    sql`UPDATE file.audit_key SET key = uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())`)
}

/** The database that others are copies of; nobody is ever connected to it. Answers its name. */
async function makePattern(urls: TestDatabase['urls']): Promise<string> {
  const digest = createHash('sha256')
  for (const { name, checksum } of await readMigrations(MIGRATIONS_FOLDER)) digest.update(`${name} ${checksum}\n`)
  const pattern = `pattern_${digest.digest('hex').slice(0, 16)}`
  await asSuperuser('postgres', async (sql) => {
    await sql`SELECT pg_advisory_lock(${LOCK})`
    const [made] = await sql`SELECT FROM pg_database WHERE datname = ${pattern}`
    if (made) return
    const begun = `${pattern}_begun`
    await sql.unsafe(`DROP DATABASE IF EXISTS ${begun}`)
    await sql.unsafe(`CREATE DATABASE ${begun}`)
    const address = new URL(urls.superuser)
    address.pathname = `/${begun}`
    await migrate(address.href, urls)
    await sql.unsafe(`ALTER DATABASE ${begun} RENAME TO ${pattern}`)
  })
  return pattern
}
