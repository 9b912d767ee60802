import type { Address } from './address'
import { RenderQueue } from './render-queue'

/**
 * Where what must be made waits its turn. Next makes pages, by the rank of their address; what is read for the API has
 * a thread of its own and queues of its own, so that neither holds up the other.
 */
export type RenderQueues = Readonly<Record<'plain' | 'named' | 'rare' | 'data' | 'rare_data', RenderQueue>>

const PATIENCE_MS = 10_000

/** Opens the queues of one process. */
export function openQueues(): RenderQueues {
  const queueOf = (running: number, waiting: number) => new RenderQueue({ running, waiting, patienceMs: PATIENCE_MS })
  return {
    // Next renders with one processor: more at once would be slower, and not more.
    plain: queueOf(4, 256),
    named: queueOf(4, 128),
    rare: queueOf(3, 64),
    data: queueOf(4, 256),
    rare_data: queueOf(4, 128),
  }
}

/** The queue of an address; `wasKept`: a page of this name was in memory, and does not wait with unknown ones. */
export function findQueue(queues: RenderQueues, { kind, rank }: Address, wasKept: boolean): RenderQueue {
  if (kind === 'data') return rank === 'rare' ? queues.rare_data : queues.data
  return queues[rank === 'named' && wasKept ? 'plain' : rank]
}
