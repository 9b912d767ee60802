import { setTimeout as sleep } from 'node:timers/promises'
import { distinctPages } from './flood'
import type { LoadResult } from './load-client'
import { putLoad } from './put-load'
import { memoryOf, type Started } from './start-processes'
import { p99Of, tellLoad } from './tell-load'

/** What kept pages are asked for while others flood the site: far from what they can bear. */
const CALM = { connections: 20, rate: 300, seconds: 6 }
const ROUNDS = 5
const FLOOD_CONNECTIONS = 50
const FLOOD_PAGES = 20_000

/** Whether questions of which no two are alike slow the pages that are kept, and what they leave in memory. */
export async function benchFlood(site: Started, paths: string[]): Promise<void> {
  const calm = { port: site.port, paths, ...CALM }
  const [before, pages] = [memoryOf(site), distinctPages(FLOOD_PAGES)]
  const [idle, flooded, crowds]: [LoadResult[], LoadResult[], LoadResult[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    idle.push(await putLoad(calm))
    const crowd = { port: site.port, paths: pages.splice(0, FLOOD_PAGES / ROUNDS), connections: FLOOD_CONNECTIONS }
    const flooding = putLoad({ ...crowd, seconds: CALM.seconds + 3 })
    await sleep(1500)
    flooded.push(await putLoad(calm))
    crowds.push(await flooding)
  }
  const times = (p99Of(flooded) / p99Of(idle)).toFixed(1)
  console.log(`kept pages at ${CALM.rate}/s under a flood: p99 ${times} times the idle one (goal: at most 2)`)
  console.log(`  idle ${tellLoad(idle)}`)
  console.log(`  flooded ${tellLoad(flooded)}`)
  console.log(`  the flood: ${tellLoad(crowds)}`)
  console.log(`  memory of the gate: ${before} MB before, ${memoryOf(site)} MB after`)
}
