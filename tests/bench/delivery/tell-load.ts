import type { LoadResult } from './load-client'

/** All answers of several loads, a second. */
export function sumOf(results: readonly LoadResult[]): number {
  return results.reduce((total, { perSecond }) => total + perSecond, 0)
}

/** What share one is of another, in percent. */
export function shareOf(ours: readonly LoadResult[], theirs: readonly LoadResult[]): string {
  return ((100 * sumOf(ours)) / sumOf(theirs)).toFixed(0)
}

/** The middle one of the p99 of several loads: another program of the machine meets one of them and not all. */
export function p99Of(results: readonly LoadResult[]): number {
  const sorted = results.map(({ p99Ms }) => p99Ms).sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** One line: how many a second on average, the worst p50, the middle p99, and which statuses there were. */
export function tellLoad(results: readonly LoadResult[]): string {
  const p50 = Math.max(...results.map(({ p50Ms }) => p50Ms)).toFixed(2)
  const statuses: Record<string, number> = {}
  for (const [status, count] of results.flatMap((result) => Object.entries(result.statuses))) {
    statuses[status] = (statuses[status] ?? 0) + count
  }
  const perSecond = (sumOf(results) / results.length).toFixed(0)
  return `${perSecond}/s, p50 ${p50} ms, p99 ${p99Of(results).toFixed(2)} ms, ${JSON.stringify(statuses)}`
}
