import type { Address } from './address'
import { RenderQueue } from './render-queue'

/**
 * Where what must be made waits its turn. Next makes pages, by the rank of their address; what is read for the API has
 * a thread of its own and queues of its own, so that neither holds up the other.
 */
export type RenderQueues = Readonly<Record<'plain' | 'named' | 'rare' | 'data' | 'rare_data', RenderQueue>>

const PATIENCE_MS = 10_000
/** Of the rare, at once, while readers are there: it leaves them one of two processors. */
const BESIDE_READERS = 1

/** Opens the queues of one process; `areReadersThere`: pages from memory are being asked for. */
export function openQueues(areReadersThere: () => boolean): RenderQueues {
  const queueOf = (running: number, waiting: number) => {
    return new RenderQueue({ running: () => running, waiting, patienceMs: PATIENCE_MS })
  }
  // A flood of questions of which no two are alike may use what readers of kept pages leave over.
  const rareQueueOf = (running: number, waiting: number) => {
    const runningNow = () => (areReadersThere() ? Math.min(running, BESIDE_READERS) : running)
    return new RenderQueue({ running: runningNow, waiting, patienceMs: PATIENCE_MS })
  }
  return {
    // Next renders with one processor: more at once would be slower, and not more.
    plain: queueOf(4, 256),
    named: queueOf(4, 128),
    rare: rareQueueOf(3, 64),
    data: queueOf(4, 256),
    rare_data: rareQueueOf(4, 128),
  }
}

/** The queue of an address; `wasKept`: a page of this name was in memory, and does not wait with unknown ones. */
export function findQueue(queues: RenderQueues, { kind, rank }: Address, wasKept: boolean): RenderQueue {
  if (kind === 'data') return rank === 'rare' ? queues.rare_data : queues.data
  return queues[rank === 'named' && wasKept ? 'plain' : rank]
}
