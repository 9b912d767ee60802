import { ticksMs } from '@/lib/clock'
import { connect } from '@/lib/db/connect'
import { databaseUrl, type Env } from '@/lib/env'
import { DatabaseProbe } from './database-probe'
import { Readiness, type ReadinessOptions } from './readiness'

/** The readiness of an instance, and the connections that it asks over. */
export interface OpenedReadiness {
  readiness: Readiness
  open: DatabaseProbe
  /** Of the workspace; null on the open surface, which does not know that database. */
  team: DatabaseProbe | null
  close: () => Promise<unknown>
}

/** Opens a probe for each database that a surface serves from. */
export function openReadiness(
  surface: Env['surface'],
  parts: Pick<ReadinessOptions, 'askSite' | 'isFollowing' | 'copying'>,
): OpenedReadiness {
  const probeOf = (role: 'open' | 'team') => new DatabaseProbe(() => connect(databaseUrl(role), { max: 1 }))
  const open = probeOf('open')
  const team = surface === 'open' ? null : probeOf('team')
  const databases = { database: () => open.ask(), ...(team ? { workspace_database: () => team.ask() } : {}) }
  return {
    readiness: new Readiness({ ...parts, databases, ticksMs }),
    open,
    team,
    close: () => Promise.all([open.close(), team?.close()]),
  }
}
