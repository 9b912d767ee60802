import type { Queryable } from '@/lib/db/connect'
import { applyMigration, makeMigrationTable } from '@/lib/db/migrate'
import { type Migration, MIGRATIONS_FOLDER, readMigrations } from '@/lib/db/migration-files'
import { BackupFault } from './backup-fault'
import type { Manifest } from './manifest'

/** The migrations that a backup had, and those since. Throws a {@link BackupFault} where one is not known here. */
export async function findScripts(schema: Manifest['schema']): Promise<{ its: Migration[]; newer: Migration[] }> {
  const known = await readMigrations(MIGRATIONS_FOLDER)
  const its = schema.map(({ name, checksum }) => {
    const migration = known.find((one) => one.name === name && one.checksum === checksum)
    if (migration) return migration
    throw new BackupFault('unknown_schema', `This version does not know ${name}: restore with the one that made the backup.`)
  })
  return { its, newer: known.filter((one) => !its.includes(one)) }
}

/** Applies migrations and records them, on an empty database as well. */
export async function runScripts(transaction: Queryable, scripts: readonly Migration[]): Promise<void> {
  await makeMigrationTable(transaction)
  for (const script of scripts) await applyMigration(transaction, script)
}
