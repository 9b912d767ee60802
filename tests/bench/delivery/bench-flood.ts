import { setTimeout as sleep } from 'node:timers/promises'
import { distinctPages, distinctQuestions } from './flood'
import type { Load, LoadResult } from './load-client'
import { putLoad } from './put-load'
import { memoryOf, type Started, startProgram } from './start-processes'
import { p99Of, tellLoad } from './tell-load'

/**
 * How kept pages are asked for while others flood the site: as fast as they are answered, to which the goal belongs;
 * and calmly, where a processor that has one more thing to do adds its whole turn (4 ms on many systems) to one answer
 * in a hundred, of a bare server beside it too.
 */
const READERS = {
  'as fast as they are answered': { connections: 20, seconds: 6 },
  'at 300/s': { connections: 20, seconds: 6, rate: 300 },
}
const ROUNDS = 3
const FLOODS = { pages: distinctPages, 'questions of programs': distinctQuestions }
/** More than are answered in one flood, and few enough that a day for each is one that we know. */
const A_FLOOD = { pages: 2_000, 'questions of programs': 16_000 }

let begun = 0

type Reading = Omit<Load, 'port'>

/** Whether questions of which no two are alike slow the pages that are kept, and what they leave in memory. */
export async function benchFlood(site: Started, paths: string[]): Promise<void> {
  const bare = await startProgram('bare-server', String(site.port), ...paths)
  for (const what of ['pages', 'questions of programs'] as const) {
    const before = memoryOf(site)
    for (const [how, readers] of Object.entries(READERS)) {
      console.log(`kept pages ${how}, 20 connections, under a flood of ${what}:`)
      tellFlood('ours', await flood(site, site, { paths, ...readers }, what))
      tellFlood('a bare server beside it', await flood(site, bare, { paths, ...readers }, what))
    }
    const [was, is] = [before, memoryOf(site)].map((held) => held.join(' and '))
    console.log(`  memory of the gate and of Next: ${was} MB before, ${is} MB after`)
  }
  await bare.stop()
}

interface Flooded {
  idle: LoadResult[]
  flooded: LoadResult[]
  crowds: LoadResult[]
}

/** Reads from one server, without and with a flood upon the site. */
async function flood(site: Started, read: Started, reading: Reading, what: keyof typeof FLOODS): Promise<Flooded> {
  const results: Flooded = { idle: [], flooded: [], crowds: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    results.idle.push(await putLoad({ port: read.port, ...reading }))
    const paths = FLOODS[what](A_FLOOD[what], (begun += 1) * A_FLOOD[what])
    const crowd = { port: site.port, paths, connections: 50, seconds: reading.seconds + 3, isElsewhere: true }
    const flooding = putLoad(crowd)
    await sleep(1500)
    results.flooded.push(await putLoad({ port: read.port, ...reading }))
    results.crowds.push(await flooding)
  }
  return results
}

function tellFlood(who: string, { idle, flooded, crowds }: Flooded): void {
  const times = (p99Of(flooded) / p99Of(idle)).toFixed(1)
  console.log(`  ${who}: p99 ${times} times the idle one${who === 'ours' ? ' (goal: at most 2)' : ''}`)
  console.log(`    idle ${tellLoad(idle)}`)
  console.log(`    flooded ${tellLoad(flooded)}`)
  console.log(`    the flood: ${tellLoad(crowds)}`)
}
