import { performance } from 'node:perf_hooks'
import type { Sql } from '@/lib/db/connect'
import { listenTo, type SentStatement } from './statement-log'

const GOAL = 3
/** The lines of a plan that say how rows are found. */
const TELLING = /Scan|Index Cond|Join|Limit|Aggregate|Sort \(/

/** Times a question, then the statements that it sent by themselves, and prints their plans. Answers milliseconds. */
export async function compare(superuser: Sql, name: string, ask: () => Promise<unknown>): Promise<number> {
  await ask()
  const statements = await listenTo(ask)
  const asked = await medianMs(ask)
  const bare = await medianMs(async () => {
    for (const statement of statements) await run(superuser, '', statement)
  })
  console.log(`${name}: ${asked.toFixed(1)} ms, the bare SQL ${bare.toFixed(1)} ms: ${(asked / bare).toFixed(2)} times`
    + ` (goal: at most ${GOAL})`)
  for (const statement of statements) {
    const plan = await run(superuser, 'EXPLAIN (ANALYZE, BUFFERS off, COSTS off, TIMING off, SUMMARY off)', statement)
    const lines = plan.map((row) => `    ${String(row['QUERY PLAN'])}`).filter((line) => TELLING.test(line))
    console.log(`${lines.join('\n')}\n`)
  }
  return asked
}

function run(superuser: Sql, before: string, { text, parameters }: SentStatement) {
  return superuser.unsafe(`${before} ${text}`, parameters, { prepare: true })
}

async function medianMs(task: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 15; round += 1) {
    const start = performance.now()
    await task()
    times.push(performance.now() - start)
  }
  return times.slice(4).sort((a, b) => a - b)[5] ?? Number.NaN
}
