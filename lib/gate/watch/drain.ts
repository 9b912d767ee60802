import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const SWEEP_MS = 50

/**
 * Stops accepting, and waits until all that was begun is answered, for so many milliseconds at most; what is not
 * answered by then is broken off. Answers whether nothing was.
 */
export async function drain(server: Server, graceMs: number): Promise<boolean> {
  const closed = once(server, 'close').then(() => true)
  server.close()
  // A connection that is kept for more is idle as soon as its answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
  const isWhole = await Promise.race([closed, sleep(graceMs, false, { ref: false })])
  clearInterval(sweep)
  if (!isWhole) server.closeAllConnections()
  return isWhole
}
