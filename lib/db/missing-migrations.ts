import type { Queryable } from './connect'
import { type Migration, MIGRATIONS_FOLDER, readMigrations } from './migration-files'

let known: Promise<Migration[]> | undefined

/**
 * The names of this version's migrations that a database has not, or has otherwise than they are here; what it has
 * beyond them is not told. Any role that serves may ask. Rejects with Postgres's own error, 42883 or 3F000 where the
 * database is too old to be asked.
 */
export async function findMissingMigrations(sql: Queryable): Promise<string[]> {
  known ??= readMigrations(MIGRATIONS_FOLDER).catch((error: unknown) => {
    known = undefined
    throw error
  })
  const [ours, applied] = await Promise.all([
    known, sql<{ name: string; checksum: string }[]>`SELECT name, checksum FROM open.applied_migrations()`,
  ])
  const checksums = new Map(applied.map(({ name, checksum }) => [name, checksum]))
  return ours.filter(({ name, checksum }) => checksums.get(name) !== checksum).map(({ name }) => name)
}
