import { setTimeout as sleep } from 'node:timers/promises'

/** Does a task again and again, with a pause after each time, until it is stopped; the task reports its own errors. */
export function repeat(task: () => Promise<unknown>, pauseMs: number): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      await task()
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}
