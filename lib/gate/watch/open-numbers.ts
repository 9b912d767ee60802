import { connect } from '@/lib/db/connect'
import { type Env, metricsToken } from '@/lib/env'
import type { OpenedPages } from '../cache/open-pages'
import { listenOn } from '../listen'
import type { SiteMeasure } from '../next-process'
import { DatabaseProbe } from './database-probe'
import { createMetricsPort } from './metrics-port'
import { watchCopies } from './offered-copies'
import { type OpenedMetrics, openInstanceMetrics } from './open-metrics'
import type { OpenedReadiness } from './open-readiness'

/** The numbers of an instance, where it keeps any, and what ends that they are read. */
export interface OpenedNumbers {
  metrics: OpenedMetrics | null
  close: () => Promise<unknown>
}

/**
 * Opens the numbers of an instance where its environment says that they are read: at the address of the workspace, and
 * on a port of the machine. The open surface has the port alone, and knows no token. Throws an Error of one sentence
 * where the port cannot be had.
 */
export async function openNumbers(
  { surface, metricsPort, relayUrl }: Pick<Env, 'surface' | 'metricsPort' | 'relayUrl'>,
  opened: OpenedPages,
  { open, team, measureSite }: Pick<OpenedReadiness, 'open' | 'team'> & { measureSite: () => Promise<SiteMeasure | null> },
): Promise<OpenedNumbers> {
  if (surface === 'open' && metricsPort === null) return { metrics: null, close: async () => undefined }
  const token = surface === 'open' ? null : metricsToken()
  const relay = team === null || relayUrl === null ? null : new DatabaseProbe(() => connect(relayUrl, { max: 1 }))
  const isRead = token !== null || metricsPort !== null
  const copies = team && isRead ? watchCopies({ workspace: team, ...(relay ? { relay } : {}) }) : null
  const metrics = openInstanceMetrics(token, opened, { database: team ?? open, measureSite, copies })
  const port = metricsPort === null ? null : createMetricsPort(metrics.read)
  if (port && metricsPort !== null) await listenOn(port, metricsPort, 'VIGIL_METRICS_PORT')
  const close = async () => {
    copies?.stop()
    port?.close()
    port?.closeAllConnections()
    await relay?.close()
  }
  return { metrics, close }
}
