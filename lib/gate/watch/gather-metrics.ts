import cluster from 'node:cluster'
import { AggregatorRegistry, type Registry } from 'prom-client'
import { withinPatience } from '../within-patience'

/** What one process measured, as it goes from one to another. */
type Measured = Awaited<ReturnType<Registry['getMetricsAsJSON']>>

/** A worker wants all numbers, is asked for its own, gives them, and is given all. */
type Word =
  | { vigil: 'wanted' | 'measure'; id: number }
  | { vigil: 'measured'; id: number; metrics: Measured }
  | { vigil: 'gathered'; id: number; text: string }

const PATIENCE_MS = 2_000
const WHOLE_PATIENCE_MS = 4_000

/** In the first process: asks all workers for their numbers whenever one of them wants those of all. */
export function gatherForWorkers(): void {
  let last = 0
  const heard = new Map<number, (metrics: Measured) => void>()
  const measure = (worker: { send: (word: Word) => boolean }) => {
    const id = (last += 1)
    const answer = new Promise<Measured>((resolve) => heard.set(id, resolve))
    worker.send({ vigil: 'measure', id })
    // Who is just starting or ending does not hold up the others, and is left out.
    return withinPatience(PATIENCE_MS, answer).catch(() => null).finally(() => heard.delete(id))
  }
  cluster.on('message', (asker, word: unknown) => {
    if (!isWord(word)) return
    if (word.vigil === 'measured') return heard.get(word.id)?.(word.metrics)
    if (word.vigil !== 'wanted') return
    const workers = Object.values(cluster.workers ?? {}).flatMap((worker) => (worker?.isConnected() ? worker : []))
    void Promise.all(workers.map(measure))
      .then((all) => writeOut(all.flatMap((metrics) => (metrics ? [metrics] : []))))
      .then((text) => asker.isConnected() && asker.send({ vigil: 'gathered', id: word.id, text }))
  })
}

/**
 * What reads the numbers of all processes, in the text of Prometheus: those of this process where it is the only one.
 * Rejects where the first process does not answer in time.
 */
export function openGatherer(registry: Registry): () => Promise<string> {
  if (!cluster.isWorker) return async () => writeOut([await registry.getMetricsAsJSON()])
  let last = 0
  const waiting = new Map<number, (text: string) => void>()
  const tell = (word: Word) => void process.send?.(word)
  process.on('message', (word: unknown) => {
    if (!isWord(word)) return
    if (word.vigil === 'gathered') waiting.get(word.id)?.(word.text)
    else if (word.vigil === 'measure') {
      void registry.getMetricsAsJSON().then((metrics) => tell({ vigil: 'measured', id: word.id, metrics }))
    }
  })
  return () => {
    const id = (last += 1)
    const answer = new Promise<string>((resolve) => waiting.set(id, resolve))
    tell({ vigil: 'wanted', id })
    return withinPatience(WHOLE_PATIENCE_MS, answer).finally(() => waiting.delete(id))
  }
}

/** Sums, averages or takes the most, as each of the numbers says, of those that are any: a mean of nothing is none. */
function writeOut(all: Measured[]): Promise<string> {
  return AggregatorRegistry.aggregate(all.map((measured) => measured.map((metric) => {
    return { ...metric, values: metric.values.filter(({ value }) => Number.isFinite(value)) }
  }))).metrics()
}

function isWord(word: unknown): word is Word {
  return typeof word === 'object' && word !== null && 'vigil' in word
}
