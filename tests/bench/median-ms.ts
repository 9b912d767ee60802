import { performance } from 'node:perf_hooks'

/** The median of how many milliseconds a task takes, asked some times one after the other. */
export async function medianMs(rounds: number, task: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await task()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}
