import { setTimeout as sleep } from 'node:timers/promises'
import { ticksMs } from '@/lib/clock'
import { QueueFull, RenderQueue } from '../cache/render-queue'
import { findForm } from './public-form'
import type { ReceivedForm } from './read-sent'

/**
 * Who signs waits seconds, and who reads must not: beside readers one form is read and put away at a time, in a fifth
 * of the time. So a machine that has much to do, where a form takes longer, has longer pauses too.
 */
const BESIDE_READERS = { running: 1, pause: 4, pauseMs: { least: 8, most: 24 } }
const ALONE = 16
const PATIENCE_MS = 30_000

/** Runs what a form needs in its turn; `too_many` where so many wait already, or one waited too long. */
type FormTurns = <Done>(sent: ReceivedForm, task: () => Promise<Done>) => Promise<Done | 'too_many'>

/**
 * The queues of forms of one process. Whoever tells us, and may be in danger, stands neither behind a thousand who sign
 * nor behind pictures, of which one form has seconds of work and up to a hundred megabytes in memory.
 */
export function openTurns(areReadersThere: () => boolean): FormTurns {
  const queueOf = (running: () => number, waiting: number) => {
    return new RenderQueue({ running, waiting, patienceMs: PATIENCE_MS })
  }
  const signing = queueOf(() => (areReadersThere() ? BESIDE_READERS.running : ALONE), 2048)
  const [telling, picturing] = [queueOf(() => 8, 128), queueOf(() => 2, 32)]
  const withPause = <Done>(task: () => Promise<Done>) => new Promise<Done>((resolve, reject) => {
    // Its visitor has the answer before the pause.
    signing.run(async () => {
      const beganMs = ticksMs()
      resolve(await task())
      if (areReadersThere()) await sleep(pauseAfter(ticksMs() - beganMs))
    }).catch(reject)
  })
  return async ({ url, upload }, task) => {
    try {
      if (upload && upload.files.length > 0) return await picturing.run(task)
      return await (findForm(url)?.form.largest === undefined ? withPause(task) : telling.run(task))
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
