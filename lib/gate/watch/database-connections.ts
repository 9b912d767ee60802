import { Gauge, Registry } from 'prom-client'
import type { Sql } from '@/lib/db/connect'

/**
 * How many connections our roles hold to the database, in the text of Prometheus. The pools are in the processes of
 * Next and count nothing; the database sees all of them, those of other instances too. What a connection does is told
 * of the role that asks alone, and is `unseen` of the others.
 */
export async function readConnections(sql: Sql): Promise<string> {
  const rows = await sql<{ role: string; state: string; connections: number; most: number }[]>`
    SELECT usename::text AS role, coalesce(state, 'unseen') AS state, count(*) AS connections,
      current_setting('max_connections')::int AS most
    FROM pg_stat_activity WHERE datname = current_database() AND usename ~ '^vigil_' GROUP BY 1, 2 ORDER BY 1, 2`
  const registry = new Registry()
  const registers = [registry]
  const connections = new Gauge({
    name: 'vigil_database_connections', help: 'Connections to the database by role, and what they do.',
    labelNames: ['role', 'state'], registers,
  })
  const most = new Gauge({ name: 'vigil_database_connections_max', help: 'How many the database takes.', registers })
  for (const row of rows) {
    connections.set({ role: row.role, state: row.state }, row.connections)
    most.set(row.most)
  }
  return registry.metrics()
}
