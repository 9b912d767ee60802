import { setTimeout as sleep } from 'node:timers/promises'
import { ticksMs } from '@/lib/clock'
import { QueueFull, RenderQueue } from '../cache/render-queue'
import { findForm } from './public-form'

/**
 * Who signs waits seconds, and who reads must not: beside readers one form is read and put away at a time, in a quarter
 * of the time. So a machine that has much to do, where a form takes longer, has longer pauses too.
 */
const BESIDE_READERS = { running: 1, pause: 3, pauseMs: { least: 4, most: 20 } }
const ALONE = 16
const PATIENCE_MS = 30_000

/** Runs what a form needs in its turn; `too_many` where so many wait already, or one waited too long. */
type FormTurns = <Done>(url: string, task: () => Promise<Done>) => Promise<Done | 'too_many'>

/**
 * The queues of forms of one process. Those that hold much or need seconds wait apart: whoever is in danger does not
 * stand behind a thousand who sign.
 */
export function openTurns(areReadersThere: () => boolean): FormTurns {
  const queueOf = (running: () => number, waiting: number) => {
    return new RenderQueue({ running, waiting, patienceMs: PATIENCE_MS })
  }
  const short = queueOf(() => (areReadersThere() ? BESIDE_READERS.running : ALONE), 2048)
  const long = queueOf(() => 8, 128)
  const inTurn = <Done>(task: () => Promise<Done>) => new Promise<Done>((resolve, reject) => {
    // Its visitor has the answer before the pause.
    short.run(async () => {
      const beganMs = ticksMs()
      resolve(await task())
      if (areReadersThere()) await sleep(pauseAfter(ticksMs() - beganMs))
    }).catch(reject)
  })
  return async (url, task) => {
    try {
      return await (findForm(url)?.form.largest === undefined ? inTurn(task) : long.run(task))
    } catch (error) {
      if (error instanceof QueueFull) return 'too_many'
      throw error
    }
  }
}

function pauseAfter(tookMs: number): number {
  const { pause, pauseMs: { least, most } } = BESIDE_READERS
  return Math.min(most, Math.max(least, pause * tookMs))
}
