import type { Queryable } from '@/lib/db/connect'
import type { IntakeKeys } from '@/lib/intake/sealed-box'
import { BackupFault } from './backup-fault'
import { copyIn } from './copy-rows'
import type { OnTable } from './dump-database'
import type { Manifest, TableOf } from './manifest'
import { openBackup } from './read-backup'
import { findTables, fixFormats, setSequences } from './tables'

/**
 * Loads the rows of a backup into the tables that its migrations made, in the place of what those put there, with no
 * trigger awake and no key looked up: the rows stood in such tables, and are compared afterwards. Throws a
 * {@link BackupFault} where the tables are not those of the backup, or where the server does not take a row.
 */
export async function loadRows(
  transaction: Queryable,
  { file, keys, onTable }: { file: string; keys: IntakeKeys; onTable?: OnTable },
  manifest: Manifest,
): Promise<void> {
  const tables = await findTables(transaction)
  if (JSON.stringify(tables) !== JSON.stringify(manifest.tables)) {
    throw new BackupFault('other_tables', 'The migrations of this version make other tables than this backup has.')
  }
  await fixFormats(transaction)
  await transaction`SELECT set_config('session_replication_role', 'replica', true)`
  await transaction`TRUNCATE ${tables.map(({ schema, table }, index) =>
    transaction`${index === 0 ? transaction`` : transaction`, `}${transaction(schema)}.${transaction(table)}`)}`
  const { parts } = await openBackup(file, keys)
  let loading: Awaited<ReturnType<typeof copyIn>> | null = null
  for await (const part of parts) {
    if (part.kind !== 'rows' && part.kind !== 'table_ends') continue
    const table = tables[part.index]
    if (!table) throw new Error('the backup has more tables than it says')
    await refused(table, async () => {
      if (part.kind === 'rows') {
        loading ??= await copyIn(transaction, table)
        await loading.write(part.lines)
      } else {
        await loading?.end()
        loading = null
        onTable?.(part.index + 1, tables.length)
      }
    })
  }
  await setSequences(transaction, manifest.sequences)
  await transaction`SELECT set_config('session_replication_role', 'origin', true)`
}

async function refused({ schema, table }: TableOf, task: () => Promise<void>): Promise<void> {
  try {
    await task()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new BackupFault('refused_rows', `The server did not take the rows of ${schema}.${table} (${reason}); its log says more.`)
  }
}
