import { connect, type Queryable, type Sql } from '@/lib/db/connect'
import { checkServer } from '@/lib/db/check-server'
import { isClosed } from '@/lib/db/closed-now'
import { ensureRoles } from '@/lib/db/ensure-roles'
import { overPostgres } from '@/lib/db/statements'
import { type AuditHead, verifyAudit } from '@/lib/db/verify-audit'
import { writeMode } from '@/lib/db/write-mode'
import type { IntakeKeys } from '@/lib/intake/sealed-box'
import { BackupFault } from './backup-fault'
import { compareTables } from './compare-tables'
import type { OnTable } from './dump-database'
import { isEmpty } from './is-empty'
import { loadRows } from './load-rows'
import { type BackupContent, checkBackup } from './read-backup'
import { findScripts, runScripts } from './run-scripts'

/** What is restored, to where, and on which day (YYYY-MM-DD): one that has expired only where that is meant. */
export interface RestoreOrder {
  file: string
  keys: IntakeKeys
  /** An empty database, as a superuser of the server or as an owner that may set session_replication_role. */
  into: string
  on: string
  mayBeExpired?: boolean
  /** An end of the audit log that was remembered elsewhere: the backup must hold it. */
  remembered?: AuditHead
  onTable?: OnTable
}

/** Names of roles alone: their passwords stay as they are. */
const ROLE_URLS = {
  team: 'postgres://vigil_team@db', open: 'postgres://vigil_open@db', intake: 'postgres://vigil_intake@db',
}

/**
 * Restores a backup into an empty database. All of the file is read and found sound before the database is touched;
 * then one transaction makes the tables by the migrations of its time, loads and compares all rows, walks the audit
 * log, applies what migrations came since, and closes the site: whatever goes wrong or is killed, the database stays
 * empty. Roles that are missing on the server are made, without passwords. Throws a {@link BackupFault} or a
 * DatabaseFault.
 */
export async function restoreBackup(order: RestoreOrder): Promise<BackupContent> {
  const content = await checkBackup(order.file, order.keys)
  const { keepUntil, schema } = content.manifest
  if (keepUntil < order.on && !order.mayBeExpired) {
    throw new BackupFault('expired', `This backup was to be kept until ${keepUntil}: what was erased since is still in it.`)
  }
  const scripts = await findScripts(schema)
  const sql = connect(order.into, { max: 1 })
  try {
    await checkServer(sql)
    await refuseUnlessFit(sql)
    await ensureRoles(sql, ROLE_URLS)
    await sql.begin(async (transaction) => {
      await runScripts(transaction, scripts.its)
      await transaction`RESET ROLE`
      await loadRows(transaction, order, content.manifest)
      await compareTables(transaction, content)
      for (const end of [content.manifest.audit, order.remembered]) await refuseBrokenLog(transaction, end)
      await runScripts(transaction, scripts.newer)
      await close(transaction)
    })
    await sql`ANALYZE`
  } finally {
    await sql.end({ timeout: 5 })
  }
  return content
}

async function refuseUnlessFit(sql: Sql): Promise<void> {
  const [me] = await sql<{ may: boolean }[]>`
    SELECT has_parameter_privilege('session_replication_role', 'SET') AS may`
  if (me?.may !== true) {
    throw new BackupFault('not_superuser', 'Restore as a superuser of the server, or as whoever may set session_replication_role.')
  }
  if (!(await isEmpty(sql))) throw new BackupFault('not_empty', 'The database is not empty: name a new one.')
}

async function refuseBrokenLog(transaction: Queryable, remembered: AuditHead | undefined): Promise<void> {
  if (remembered === undefined) return
  const verdict = await verifyAudit(transaction, remembered)
  if (verdict.ok) return
  const why = verdict.reason.replaceAll('_', ' ')
  throw new BackupFault('broken_log', `Entry ${verdict.firstBadSeq} of the audit log in this backup is bad: ${why}.`)
}

/**
 * Closes a site that was restored, unless it is closed already: what was erased, withdrawn or unpublished since the
 * backup is in it again, and mail that waited then waits again.
 */
async function close(transaction: Queryable): Promise<void> {
  if (await isClosed(transaction)) return
  await writeMode(overPostgres(transaction), { mode: 'closed', reason: 'restored from a backup', setBy: 'operator' })
}
