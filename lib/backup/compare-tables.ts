import type { Queryable } from '@/lib/db/connect'
import { BackupFault } from './backup-fault'
import { digestTable } from './copy-rows'
import type { BackupContent } from './read-backup'

/** Reads every table back; throws a {@link BackupFault} that names the first whose rows are not those of the backup. */
export async function compareTables(transaction: Queryable, { manifest, digests }: BackupContent): Promise<void> {
  for (const [index, table] of manifest.tables.entries()) {
    const [wanted, found] = [digests[index], await digestTable(transaction, table)]
    if (wanted?.rows === found.rows && wanted.digest === found.digest) continue
    throw new BackupFault('other_rows', `The rows of ${table.schema}.${table.table} came out otherwise: ${found.rows} of ${wanted?.rows ?? 0}.`)
  }
}
