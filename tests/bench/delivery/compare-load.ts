import type { LoadResult } from './load-client'
import { putLoad } from './put-load'
import type { Started } from './start-processes'
import { shareOf, tellLoad } from './tell-load'

const SECONDS = 4

/** What is asked of both servers, by how many at once, and how near ours is to come. `pathsOf` a round, from 0 on. */
export interface Comparison {
  name: string
  pathsOf: (round: number) => string[]
  connections: number
  goalPercent: number
}

/** Puts the same load on both, one after the other, twice: what else the machine does meets both. */
export async function compareLoad(site: Started, bare: Started, comparison: Comparison): Promise<void> {
  const { name, pathsOf, connections, goalPercent } = comparison
  const [ours, theirs]: [LoadResult[], LoadResult[]] = [[], []]
  for (let round = 0; round < 2; round += 1) {
    const load = { paths: pathsOf(round), connections, seconds: SECONDS }
    ours.push(await putLoad({ port: site.port, ...load }))
    theirs.push(await putLoad({ port: bare.port, ...load }))
  }
  const share = shareOf(ours, theirs)
  console.log(`${name}, ${connections} connections: ${share} % of a bare server (goal: at least ${goalPercent} %)`)
  console.log(`  ours ${tellLoad(ours)}`)
  console.log(`  bare ${tellLoad(theirs)}`)
}
