import { AggregatorRegistry } from 'prom-client'
import { openMetrics } from '@/lib/gate/watch/metrics'
import type { SiteMeasure } from '@/lib/gate/next-process'

/** The numbers of a worker whose Next says this of itself. */
function workerWith(measure: () => SiteMeasure | null) {
  return openMetrics({
    measurePages: () => ({ pages: 0, bytes: 0 }), measureQueues: () => ({}), knowledgeAgeMs: () => 0,
    isAway: () => false, heardAgoMs: () => null, measureSite: async () => measure(),
  }).registry
}

const MEASURE: SiteMeasure = { residentBytes: 7, heapBytes: 5, lagSeconds: 0.25 }

test('a Next that says nothing has no numbers, also where it had some before', async () => {
  let said: SiteMeasure | null = MEASURE
  const worker = workerWith(() => said)
  expect(await worker.metrics()).toContain('vigil_site_event_loop_lag_seconds 0.25\n')
  said = null
  expect(await worker.metrics()).not.toMatch(/^vigil_site_(?!.*TYPE|.*HELP)/m)
})

test('of several workers the one that says something is heard', async () => {
  const workers = [workerWith(() => null), workerWith(() => MEASURE)]
  const all = await Promise.all(workers.map((worker) => worker.getMetricsAsJSON()))
  const text = await AggregatorRegistry.aggregate(all).metrics()
  for (const line of [
    'vigil_site_event_loop_lag_seconds 0.25', 'vigil_site_memory_bytes{part="resident"} 7',
    'vigil_site_memory_bytes{part="heap"} 5',
  ]) expect(text).toContain(`${line}\n`)
})
