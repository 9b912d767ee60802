import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from '@/lib/db/connect'

/** The most that a site used at once, as the database saw it. */
export interface Used {
  /** Connections of the workspace beyond those that were open when it began, whosever they are. */
  connections: number
  /** How long a transaction was open, in seconds. */
  transactionSeconds: number
}

const PAUSE_MS = 50

/** Looks at the connections of a site all the while that a task runs. */
export async function watchConnections<Done>(superuser: Sql, task: Promise<Done>): Promise<Used & { done: Done }> {
  const used: Used = { connections: 0, transactionSeconds: 0 }
  let atStart: number | null = null
  let isRunning = true
  const ended = task.finally(() => (isRunning = false))
  const watching = async () => {
    while (isRunning) {
      const [now] = await superuser<Used[]>`
        SELECT count(*) AS connections,
          coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float8 AS "transactionSeconds"
        FROM pg_stat_activity WHERE usename = 'vigil_team' AND datname = current_database()`
      const connections = now?.connections ?? 0
      atStart ??= connections
      used.connections = Math.max(used.connections, connections - atStart)
      used.transactionSeconds = Math.max(used.transactionSeconds, now?.transactionSeconds ?? 0)
      await sleep(PAUSE_MS)
    }
  }
  const [done] = await Promise.all([ended, watching()])
  return { ...used, done }
}
