import { closeOpenSql, openSql } from '@/lib/db/open'
import { withinPatience } from './within-patience'

const PATIENCE_MS = 10_000

/** Asks the public database one question; throws an Error of one sentence if it is away or not migrated. */
export async function checkDatabase(): Promise<void> {
  const sql = openSql()
  try {
    const [row] = await withinPatience(
      PATIENCE_MS, sql<{ migrated: boolean }[]>`select to_regclass('open.period') is not null as migrated`,
    )
    if (!row?.migrated) throw new Error('it is not migrated')
  } catch (error) {
    const reason = error instanceof Error ? error.message || String(error) : String(error)
    throw new Error(`The database cannot be used: ${reason.split('\n')[0] ?? ''}.`)
  } finally {
    await closeOpenSql()
  }
}
