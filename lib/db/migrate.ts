import { randomUUID } from 'node:crypto'
import { checkServer } from './check-server'
import { connect, type Queryable, type Sql } from './connect'
import { DatabaseFault } from './database-fault'
import { ensureRoles, type RoleUrls } from './ensure-roles'
import { MIGRATIONS_FOLDER, type Migration, readMigrations } from './migration-files'

/** A migration that this run applied. */
export interface Applied {
  name: string
}

/** The key of the lock that Prisma's own engine takes, so that the two exclude each other. */
const PRISMA_LOCK = 72_707_369

/**
 * Brings a database up to date: checks the server, makes the roles, and applies what is new of `folder`, in order, each
 * migration in a transaction of its own together with its entry in `_prisma_migrations`. `ownerUrl` signs in as a
 * superuser or as vigil_owner; what is made belongs to vigil_owner either way. Answers what was applied, an empty
 * list if nothing was to do. Throws a {@link DatabaseFault}, or Postgres's own error where a script fails.
 */
export async function migrate(ownerUrl: string, roleUrls: RoleUrls, folder = MIGRATIONS_FOLDER): Promise<Applied[]> {
  const migrations = await readMigrations(folder)
  const sql = connect(ownerUrl, { max: 1 })
  try {
    await checkServer(sql)
    await sql`SELECT pg_advisory_lock(${PRISMA_LOCK})`
    await ensureRoles(sql, roleUrls)
    const fresh = await findFresh(sql, migrations)
    for (const migration of fresh) await sql.begin((transaction) => applyMigration(transaction, migration))
    return fresh.map(({ name }) => ({ name }))
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Those not applied yet, once all that were are found unchanged. */
async function findFresh(sql: Sql, migrations: Migration[]): Promise<Migration[]> {
  await sql.begin(makeMigrationTable)
  const rows = await sql<{ name: string; checksum: string; finished: boolean }[]>`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`
  for (const row of rows) refuseUnlessSame(row, migrations.find(({ name }) => name === row.name))
  return migrations.filter(({ name }) => !rows.some((row) => row.name === name))
}

function refuseUnlessSame(row: { name: string; checksum: string; finished: boolean }, file: Migration | undefined) {
  if (!file) {
    throw new DatabaseFault('unknown_migration', `The database has ${row.name}, which this version does not know.`)
  }
  if (!row.finished) {
    throw new DatabaseFault('unfinished_migration', `${row.name} was begun by another program and never finished.`)
  }
  if (row.checksum !== file.checksum) {
    throw new DatabaseFault('changed_migration', `${row.name} has changed since it was applied: restore its file.`)
  }
}

/** Makes the table in which migrations are recorded, where it is missing. */
export async function makeMigrationTable(transaction: Queryable): Promise<void> {
  await transaction`SET LOCAL ROLE vigil_owner`
  await transaction`
    CREATE TABLE IF NOT EXISTS public._prisma_migrations (
      id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
      migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
      started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`
}

/** Applies one migration and records it; the rest of the transaction is vigil_owner's. Throws Postgres's own error. */
export async function applyMigration(transaction: Queryable, { name, script, checksum }: Migration): Promise<void> {
  await transaction`SET LOCAL ROLE vigil_owner`
  await transaction.unsafe(script).simple()
  await transaction`
    INSERT INTO public._prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
    VALUES (${randomUUID()}, ${checksum}, ${name}, now(), clock_timestamp(), 1)`
}
