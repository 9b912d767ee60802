import { setTimeout as sleep } from 'node:timers/promises'
import { distinctPages, distinctQuestions } from './flood'
import type { LoadResult } from './load-client'
import { putLoad } from './put-load'
import { memoryOf, type Started } from './start-processes'
import { p99Of, tellLoad } from './tell-load'

/** What kept pages are asked for while others flood the site: far from what they can bear. */
const CALM = { connections: 20, rate: 300, seconds: 6 }
const ROUNDS = 5
const FLOOD_CONNECTIONS = 50
const FLOODS = { pages: distinctPages, 'questions of programs': distinctQuestions }
const A_FLOOD = { pages: 4_000, 'questions of programs': 40_000 }

/** Whether questions of which no two are alike slow the pages that are kept, and what they leave in memory. */
export async function benchFlood(site: Started, paths: string[]): Promise<void> {
  await flood(site, paths, 'pages')
  await flood(site, paths, 'questions of programs')
}

async function flood(site: Started, paths: string[], what: keyof typeof FLOODS): Promise<void> {
  const calm = { port: site.port, paths, ...CALM }
  const before = memoryOf(site)
  const [idle, flooded, crowds]: [LoadResult[], LoadResult[], LoadResult[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    idle.push(await putLoad(calm))
    const asked = FLOODS[what](A_FLOOD[what], round * A_FLOOD[what])
    const flooding = putLoad({
      port: site.port, paths: asked, connections: FLOOD_CONNECTIONS, seconds: CALM.seconds + 3,
    })
    await sleep(1500)
    flooded.push(await putLoad(calm))
    crowds.push(await flooding)
  }
  const times = (p99Of(flooded) / p99Of(idle)).toFixed(1)
  const under = `kept pages at ${CALM.rate}/s under a flood of ${what}`
  console.log(`${under}: p99 ${times} times the idle one (goal: at most 2)`)
  console.log(`  idle ${tellLoad(idle)}`)
  console.log(`  flooded ${tellLoad(flooded)}`)
  console.log(`  the flood: ${tellLoad(crowds)}`)
  const [was, is] = [before, memoryOf(site)].map((held) => held.join(' and '))
  console.log(`  memory of the gate and of Next: ${was} MB before, ${is} MB after`)
}
