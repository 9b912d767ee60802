import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { Load, LoadResult } from './load-client'

/** Puts a load on a server, from a process of its own. */
export async function putLoad(load: Load): Promise<LoadResult> {
  const child = fork('tests/bench/delivery/load-client.ts', { execArgv: ['--import', 'tsx'] })
  child.send(load)
  const [result]: LoadResult[] = await once(child, 'message')
  if (!result) throw new Error('the client said nothing')
  return result
}
