import type { IncomingMessage } from 'node:http'
import type { Answer } from '../answer'
import type { OpenedPages } from '../cache/open-pages'
import type { SiteMeasure } from '../next-process'
import { readConnections } from './database-connections'
import type { DatabaseProbe } from './database-probe'
import { openGatherer } from './gather-metrics'
import { type Metrics, openMetrics } from './metrics'
import { openMetricsDoor } from './metrics-door'
import type { CopiesWatch } from './offered-copies'

/** The numbers of an instance, what answers at their address in the workspace, and what reads them. */
export interface OpenedMetrics {
  metrics: Metrics
  answer: (request: IncomingMessage) => Promise<Answer>
  read: () => Promise<string>
}

/** What the numbers are asked of: the database of the instance, its Next, and the copies that others have. */
export interface Measured {
  database: DatabaseProbe
  measureSite: () => Promise<SiteMeasure | null>
  copies: CopiesWatch | null
}

/** Opens the metrics of an instance; `token` opens them in the workspace, and nothing does where it is null. */
export function openInstanceMetrics(
  token: string | null,
  { store, queues, follower }: Pick<OpenedPages, 'store' | 'queues' | 'follower'>,
  { database, measureSite, copies }: Measured,
): OpenedMetrics {
  const metrics = openMetrics({
    measurePages: () => store.measure(),
    measureQueues: () => Object.fromEntries(Object.entries(queues).map(([rank, queue]) => [rank, queue.measure()])),
    knowledgeAgeMs: () => follower.ageMs(),
    isAway: () => follower.isAway(),
    heardAgoMs: () => follower.heardAgoMs(),
    measureSite,
  })
  const gather = openGatherer(metrics.registry)
  const read = async () => {
    // That the database is away is among the numbers, and no reason to tell none.
    const connections = database.read(readConnections).catch(() => '')
    return (await Promise.all([gather(), connections, copies?.read() ?? ''])).join('')
  }
  return { metrics, answer: openMetricsDoor(token, read), read }
}
