import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from '../connect'
import { DatabaseFault } from '../database-fault'

/** Told after each look how many tables of how many are copied. */
export type OnTable = (done: number, total: number) => void

const PAUSE_MS = 100
/** Postgres tries a copy that failed again every five seconds. */
const MOST_FAULTS = 2

interface Progress {
  total: number
  done: number
  faults: number
}

/**
 * Waits until every table of a subscription is copied and follows; answers how many there are. Throws a
 * {@link DatabaseFault} where a copy fails again and again.
 */
export async function waitUntilCopied(sql: Sql, onTable: OnTable): Promise<number> {
  let before: number | null = null
  for (;;) {
    const [row] = await sql<Progress[]>`
      SELECT count(*) AS total, count(*) FILTER (WHERE srsubstate = 'r') AS done,
        (SELECT coalesce(sum(sync_error_count + apply_error_count), 0)::int
          FROM pg_stat_subscription_stats JOIN pg_subscription s ON s.oid = subid
            JOIN pg_database d ON d.oid = s.subdbid
          WHERE datname = current_database()) AS faults
      FROM pg_subscription_rel`
    if (!row) throw new Error('the progress of a copy was not answered')
    onTable(row.done, row.total)
    if (row.done === row.total) {
      await sql`ANALYZE`
      return row.total
    }
    before ??= row.faults
    if (row.faults - before > MOST_FAULTS) {
      throw new DatabaseFault('copy_failed', 'The copy failed again and again: why stands in the log of Postgres.')
    }
    await sleep(PAUSE_MS)
  }
}
