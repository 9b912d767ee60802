import { existsSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import type { Sql } from '@/lib/db/connect'
import { listenTo, type SentStatement } from './statement-log'

const GOAL_MS = 10
const WARM_ROUNDS = 50
const RUNS = 7
const ROUNDS = 25
const TELLING = /Scan|Index Cond|Limit|Sort Key/

/** What one asking costs: processor time of this process and of the database's, and how long the answer took. */
interface Cost {
  oursMs: number
  theirsMs: number
  waitedMs: number
}

/**
 * Prints what a question costs of processors, Next's rendering apart: of this process (clients, domain) as it counts
 * it, and of the database's processes as the kernel does. Of some runs the median, and the least: others only add.
 * Answers after how many milliseconds the least was answered.
 */
export async function printCost(superuser: Sql, name: string, ask: () => Promise<unknown>): Promise<number> {
  for (let round = 0; round < WARM_ROUNDS; round += 1) await ask()
  const costs: Cost[] = []
  for (let run = 0; run < RUNS; run += 1) costs.push(await costOf(superuser, ask))
  const sorted = costs.sort((a, b) => a.oursMs + a.theirsMs - b.oursMs - b.theirsMs)
  const statements = await listenTo(ask)
  for (const [which, cost] of [['median', sorted[Math.floor(RUNS / 2)]], ['least', sorted[0]]] as const) {
    if (!cost) continue
    const { oursMs, theirsMs, waitedMs } = cost
    console.log(`${name}, ${which}: ${(oursMs + theirsMs).toFixed(1)} ms of processor, ours ${oursMs.toFixed(1)}, the `
      + `database's ${theirsMs.toFixed(1)} (goal: at most ${GOAL_MS}); answered after ${waitedMs.toFixed(1)} ms`)
  }
  for (const statement of statements) await printPlan(superuser, statement)
  return sorted[0]?.waitedMs ?? Number.NaN
}

async function costOf(superuser: Sql, ask: () => Promise<unknown>): Promise<Cost> {
  const backends = await superuser<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE usename = 'vigil_team' AND datname = current_database()`
  const spent = () => backends.reduce((sum, { pid }) => sum + processorMs(pid), 0)
  const [before, theirs, started] = [process.cpuUsage(), spent(), performance.now()]
  for (let round = 0; round < ROUNDS; round += 1) await ask()
  const waitedMs = (performance.now() - started) / ROUNDS
  const { user, system } = process.cpuUsage(before)
  return { oursMs: (user + system) / 1000 / ROUNDS, theirsMs: (spent() - theirs) / ROUNDS, waitedMs }
}

/** The time that a process has had of a processor, as Linux counts it; elsewhere nobody tells. */
function processorMs(pid: number): number {
  const file = `/proc/${pid}/schedstat`
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split(' ')[0]) / 1_000_000 : Number.NaN
}

async function printPlan(superuser: Sql, { text, parameters }: SentStatement): Promise<void> {
  const explain = `EXPLAIN (ANALYZE, BUFFERS off, COSTS off, TIMING off) ${text}`
  await superuser.unsafe(explain, parameters, { prepare: true })
  const rows = await superuser.unsafe(explain, parameters, { prepare: true })
  const lines = rows.map((row) => String(row['QUERY PLAN']))
  const ms = Number(/Execution Time: ([\d.]+)/.exec(lines.join('\n'))?.[1] ?? Number.NaN)
  const told = lines.filter((line) => TELLING.test(line)).map((line) => `    ${line}`)
  console.log([`  ${ms.toFixed(2)} ms`, ...told].join('\n'))
}
