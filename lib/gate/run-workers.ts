import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { workKeyToTell } from './intake/challenge'
import { gatherForWorkers } from './watch/gather-metrics'
import type { Report } from './watch/log'

/** What a worker says to the first process once it answers. */
export const READY = 'ready'

/** Longer than a worker takes that finishes what it began and ends its Next. */
const PATIENCE_MS = 20_000
const AGAIN_MS = 1_000

/**
 * Starts so many workers that listen on one port, each an instance of its own with its kept pages and its Next, and
 * puts another in the place of one that ends; one that cannot even start ends all. `onReady` is called when all answer.
 */
export function runWorkers(count: number, port: number, report: Report, onReady: () => void): void {
  const ready = new Set<number>()
  let isStopping = false
  const workKey = workKeyToTell()
  const fork = () => {
    const worker = cluster.fork({ PORT: String(port), VIGIL_WORK_KEY: workKey })
    worker.on('error', (error) => {
      // One that cannot even be started, where the machine has no room for another process, never exits.
      if (worker.process.pid !== undefined || isStopping) return
      report('worker_replaced', { error })
      setTimeout(fork, AGAIN_MS)
    })
  }
  const stop = async (code: number) => {
    if (isStopping) return
    isStopping = true
    const running = Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? [])
    await Promise.all(running.map(endWorker))
    process.exit(code)
  }
  cluster.on('message', (worker, message) => {
    if (message !== READY) return
    ready.add(worker.id)
    if (ready.size === count) onReady()
  })
  cluster.on('exit', (worker) => {
    if (isStopping) return
    if (!ready.has(worker.id)) return void stop(1)
    report('worker_replaced', { pid: worker.process.pid })
    fork()
  })
  gatherForWorkers()
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  for (let number = 0; number < count; number += 1) fork()
}

async function endWorker(worker: Worker): Promise<void> {
  if (worker.isDead()) return
  worker.process.kill('SIGTERM')
  const lastResort = setTimeout(() => worker.process.kill('SIGKILL'), PATIENCE_MS)
  await once(worker, 'exit')
  clearTimeout(lastResort)
}
