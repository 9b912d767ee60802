import { setTimeout as sleep } from 'node:timers/promises'
import type { Sql } from '@/lib/db/connect'
import { readStatus } from './start-processes'

const PATIENCE_MS = 3000
const LIMIT_MS = 1000

/**
 * Takes a case off the site so many times, and asks each instance until its page is gone. Answers, sorted, how long
 * after the acknowledgement a page was asked for that still came, in milliseconds; 0 where none did.
 */
export async function tryUnpublishing(owner: Sql, ports: readonly number[], trials: number): Promise<number[]> {
  const lasts: number[] = []
  for (let trial = 0; trial < trials; trial += 1) {
    const slug = `invented-${trial}`
    await rename(owner, slug)
    for (const port of ports) await until(port, slug, 200)
    await rename(owner, 'invented-gone')
    const acknowledgedAt = performance.now()
    lasts.push(...(await Promise.all(ports.map((port) => lastAnswer(port, slug, acknowledgedAt)))))
  }
  return lasts.sort((a, b) => a - b)
}

/** Takes the voice from all later changes, as on a replica: only whoever asks learns of them. */
export async function muteChanges(owner: Sql): Promise<void> {
  const [row] = await owner<{ definition: string }[]>`
    SELECT pg_get_functiondef('open.order_change'::regproc) AS definition`
  await owner.unsafe((row?.definition ?? '').replace(/PERFORM pg_notify\([^;]+;/, ''))
}

/** Prints what came of trials. */
export function tellTrials(what: string, lasts: readonly number[]): void {
  const at = (share: number) => (lasts[Math.min(lasts.length - 1, Math.floor(lasts.length * share))] ?? 0).toFixed(0)
  const late = lasts.filter((ms) => ms > LIMIT_MS).length
  console.log(`${what}, ${lasts.length / 2} times on two instances: ${late} stale answers after a second (goal: none)`)
  console.log(`  last stale answer asked for after ${at(0.5)} ms (median), ${at(0.99)} ms (p99), ${at(1)} ms (worst)`)
}

/** A page at another address is a page that is gone: to publish a whole case anew takes longer, and shows no more. */
async function rename(owner: Sql, slug: string): Promise<void> {
  await owner.begin(async (sql) => {
    const [old] = await sql<{ slug: string }[]>`SELECT slug FROM open.case ORDER BY id LIMIT 1`
    await sql`UPDATE open.case SET slug = ${slug} WHERE slug = ${old?.slug ?? ''}`
    await sql`INSERT INTO open.change (tags) VALUES (ARRAY[${`case:${old?.slug}`}, ${`case:${slug}`}, 'list', 'map'])`
  })
}

async function lastAnswer(port: number, slug: string, acknowledgedAt: number): Promise<number> {
  let last = 0
  while (performance.now() - acknowledgedAt < PATIENCE_MS) {
    const askedMs = performance.now() - acknowledgedAt
    if ((await readStatus(port, `/en/cases/${slug}`)) !== 200) return last
    last = askedMs
  }
  return last
}

async function until(port: number, slug: string, status: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await readStatus(port, `/en/cases/${slug}`)) === status) return
    await sleep(10)
  }
  throw new Error(`${slug} never answered ${status}`)
}
