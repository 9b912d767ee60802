import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from '@/lib/db/connect'
import { closeOpenSql } from '@/lib/db/open'
import { closeTeam } from '@/lib/db/team'

/**
 * How many blocks of tables and indexes (of 8 KiB) the database looked at for a task, whatever sent its statements: by
 * its own counters, which a connection adds to as it ends. Nobody else may use the database meanwhile.
 */
export async function countBlocks(superuser: Sql, task: () => Promise<unknown>): Promise<number> {
  await letGo(superuser)
  await superuser`SELECT pg_stat_force_next_flush()`
  const before = await readCounter(superuser)
  await task()
  await letGo(superuser)
  return (await readCounter(superuser)) - before
}

/** Ends all connections of ours and waits until they are gone, and what they counted is there. */
async function letGo(superuser: Sql): Promise<void> {
  await Promise.all([closeTeam(), closeOpenSql()])
  for (let tries = 0; tries < 4_000; tries += 1) {
    const [row] = await superuser<{ there: number }[]>`
      SELECT count(*) AS there FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename IS NOT NULL`
    if (row?.there === 0) return
    await sleep(10)
  }
  throw new Error('somebody else uses the database')
}

async function readCounter(superuser: Sql): Promise<number> {
  const [row] = await superuser<{ blocks: number }[]>`
    SELECT sum(coalesce(heap_blks_read, 0) + coalesce(heap_blks_hit, 0) + coalesce(idx_blks_read, 0)
      + coalesce(idx_blks_hit, 0) + coalesce(toast_blks_read, 0) + coalesce(toast_blks_hit, 0)
      + coalesce(tidx_blks_read, 0) + coalesce(tidx_blks_hit, 0))::bigint AS blocks
    FROM pg_statio_user_tables`
  return row?.blocks ?? 0
}
