import type { IncomingMessage } from 'node:http'
import type { Answer } from '../answer'
import type { OpenedPages } from '../cache/open-pages'
import type { SiteMeasure } from '../next-process'
import { readConnections } from './database-connections'
import type { DatabaseProbe } from './database-probe'
import { openGatherer } from './gather-metrics'
import { type Metrics, openMetrics } from './metrics'
import { openMetricsDoor } from './metrics-door'

/** The numbers of an instance, and what answers at their address. */
export interface OpenedMetrics {
  metrics: Metrics
  answer: (request: IncomingMessage) => Promise<Answer>
}

/** Opens the metrics of an instance of the workspace: of its kept pages, its Next and its database. */
export function openInstanceMetrics(
  token: string | null,
  { store, queues, follower }: Pick<OpenedPages, 'store' | 'queues' | 'follower'>,
  { team, measureSite }: { team: DatabaseProbe; measureSite: () => Promise<SiteMeasure | null> },
): OpenedMetrics {
  const metrics = openMetrics({
    measurePages: () => store.measure(),
    measureQueues: () => Object.fromEntries(Object.entries(queues).map(([rank, queue]) => [rank, queue.measure()])),
    knowledgeAgeMs: () => follower.ageMs(),
    isAway: () => follower.isAway(),
    measureSite,
  })
  const gather = openGatherer(metrics.registry)
  const read = async () => {
    // That the database is away is among the numbers, and no reason to tell none.
    const [own, connections] = await Promise.all([gather(), team.read(readConnections).catch(() => '')])
    return own + connections
  }
  return { metrics, answer: openMetricsDoor(token, read) }
}
