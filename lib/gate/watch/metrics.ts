import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { RouteClass } from './route-class'
import type { SiteMeasure } from '../next-process'

/**
 * What became of a public address: `kept` was in memory or made for another, `stale` shown without the database,
 * `closed` not shown because the site is, `limited` not made because its visitor had asked for too much.
 */
export type Outcome = 'kept' | 'rendered' | 'stale' | 'database_away' | 'too_many' | 'closed' | 'limited'

/** An answer that went out. `surface` is the part of the site that its address belongs to. */
export interface CountedAnswer {
  route: RouteClass
  surface: 'open' | 'team' | 'shared'
  status: number
  ms: number
}

/** What is read whenever the metrics are. */
export interface Gauged {
  measurePages: () => { pages: number; bytes: number }
  /** By rank of address. */
  measureQueues: () => Record<string, { running: number; waiting: number }>
  knowledgeAgeMs: () => number
  isAway: () => boolean
  /** Null where the database is no copy. */
  heardAgoMs: () => number | null
  measureSite: () => Promise<SiteMeasure | null>
}

/** The numbers of one process. */
export interface Metrics {
  registry: Registry
  countAnswer: (answer: CountedAnswer) => void
  countPage: (outcome: Outcome) => void
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Opens the numbers of one process. No label holds an address, a name or a question: each has few, fixed values. */
export function openMetrics(gauged: Gauged): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const answers = new Counter({
    name: 'vigil_http_answers_total', help: 'Answers by kind of address, surface and status.',
    labelNames: ['route', 'surface', 'status'], registers,
  })
  const seconds = new Histogram({
    name: 'vigil_http_answer_seconds', help: 'Seconds from a request to the end of its answer.',
    labelNames: ['route', 'surface'], buckets: SECONDS, registers,
  })
  const pages = new Counter({
    name: 'vigil_public_pages_total', help: 'Public addresses asked for, by what became of them.',
    labelNames: ['outcome'], registers,
  })
  gaugePages(registry, gauged)
  gaugeKnowledge(registry, gauged)
  gaugeSite(registry, gauged)
  return {
    registry,
    countAnswer: ({ route, surface, status, ms }) => {
      answers.inc({ route, surface, status })
      seconds.observe({ route, surface }, ms / 1000)
    },
    countPage: (outcome) => pages.inc({ outcome }),
  }
}

function gaugePages(registry: Registry, { measurePages, measureQueues }: Gauged): void {
  const registers = [registry]
  new Gauge({
    name: 'vigil_kept_bytes', help: 'Bytes of memory that kept pages are counted for.', registers,
    collect() {
      this.set(measurePages().bytes)
    },
  })
  new Gauge({
    name: 'vigil_kept_pages', help: 'Pages kept.', registers,
    collect() {
      this.set(measurePages().pages)
    },
  })
  new Gauge({
    name: 'vigil_render_queue', help: 'Renders that run and that wait, by rank of address.',
    labelNames: ['rank', 'state'], registers,
    collect() {
      for (const [rank, { running, waiting }] of Object.entries(measureQueues())) {
        this.set({ rank, state: 'running' }, running)
        this.set({ rank, state: 'waiting' }, waiting)
      }
    },
  })
}

/** Of several workers, the one that knows least counts. */
function gaugeKnowledge(registry: Registry, { knowledgeAgeMs, isAway, heardAgoMs }: Gauged): void {
  const registers = [registry]
  new Gauge({
    name: 'vigil_knowledge_age_seconds', help: 'How long ago the moment was up to which all changes are known.',
    aggregator: 'max', registers,
    collect() {
      this.set(knowledgeAgeMs() / 1000)
    },
  })
  new Gauge({
    name: 'vigil_changes_away', help: '1 while the database does not answer what was published.',
    aggregator: 'max', registers,
    collect() {
      this.set(isAway() ? 1 : 0)
    },
  })
  new Gauge({
    name: 'vigil_copy_heard_seconds', help: 'How long ago a copy heard of the workspace last; nothing where it is none.',
    aggregator: 'max', registers,
    collect() {
      const agoMs = heardAgoMs()
      if (agoMs === null) this.remove()
      else this.set(agoMs / 1000)
    },
  })
}

/**
 * Next runs in a process of its own behind each gate; it is asked once for all of its numbers. One that says nothing
 * has none: it would else spoil what all workers say together.
 */
function gaugeSite(registry: Registry, { measureSite }: Gauged): void {
  const registers = [registry]
  let asked: Promise<SiteMeasure | null> | null = null
  const ask = () => (asked ??= measureSite().finally(() => (asked = null)))
  new Gauge({
    name: 'vigil_site_event_loop_lag_seconds', help: 'The 99th percentile of the lag of Next since it was asked last.',
    aggregator: 'max', registers,
    async collect() {
      const measured = await ask()
      if (measured === null) this.remove()
      else this.set(measured.lagSeconds)
    },
  })
  new Gauge({
    name: 'vigil_site_memory_bytes', help: 'Bytes of memory that the process of Next holds, and uses of its heap.',
    labelNames: ['part'], registers,
    async collect() {
      const measured = await ask()
      this.reset()
      if (measured === null) return
      this.set({ part: 'resident' }, measured.residentBytes)
      this.set({ part: 'heap' }, measured.heapBytes)
    },
  })
}
