import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readDevice } from '@/lib/auth/device'
import { now, ticksMs } from '@/lib/clock'
import { QueueFull, RenderQueue } from '../cache/render-queue'
import { openThread } from '../threads/thread-desk'
import type { Report } from '../watch/log'

/** What somebody sends who is not signed in yet, as it came. */
export interface Knock {
  url: string
  contentType: string
  body: Uint8Array
}

/** Who stands at the door of the workspace, in two lines. */
export interface Door {
  /** Runs what somebody asks for in their turn; `too_many` where too many stand before them. */
  pass: <Done>(knock: Knock, cookie: string | undefined, task: () => Promise<Done>) => Promise<Done | 'too_many'>
  close: () => Promise<unknown>
}

const DEVICE_COOKIE = /(?:^|;\s*)(?:__Host-)?vigil-device=([^;]+)/

/** No name, password and code are longer, in bytes, whatever a form puts around them. */
const LONGEST_KNOCK = 16_384

/** Of strangers: where more stand in line than people who sign in by chance at once, each has a pause after them. */
const CROWD = { from: 4, pause: 4, pauseMs: { least: 50, most: 1_000 } }

/**
 * Opens the door. Each attempt costs a hash of 64 MiB and a page, so that whoever guesses must not be able to have as
 * many as they like; and whoever belongs here must not stand in line behind them. Known are a browser from which
 * somebody signed in, the right code of a phone, and a link that is open (know-knock.ts, in a thread of its own, which
 * asks the database); all others are strangers, and few at a time. `areReadersThere`: pages from memory are asked for.
 */
export function openDoor(report: Report, areReadersThere: () => boolean): Door {
  const { ask, close } = openThread<Knock, boolean>(resolve(__dirname, 'door-thread.ts'), report)
  const [asking, known] = [queueOf(() => 4, 256), queueOf(() => 8, 64)]
  const strangers = queueOf(() => (areReadersThere() ? 1 : 2), 16)
  const served = new Set<string>()
  const isKnown = async (knock: Knock) => {
    if (knock.body.length > LONGEST_KNOCK) return false
    const outcome = await asking.run(() => ask(knock))
    // Where nobody can be asked, everybody is a stranger.
    return 'answer' in outcome && outcome.answer
  }
  const paced = <Done>(task: () => Promise<Done>) => new Promise<Done>((settle, reject) => {
    strangers.run(async () => {
      const beganMs = ticksMs()
      const isCrowd = strangers.measure().waiting >= CROWD.from
      // Who came has the answer before the pause.
      await task().then(settle, reject)
      if (isCrowd) await sleep(pauseAfter(ticksMs() - beganMs))
    }).catch(reject)
  })
  return {
    close,
    pass: async (knock, cookie, task) => {
      // One at a time of a browser: who belongs here may be the one who guesses.
      const id = readDevice(DEVICE_COOKIE.exec(cookie ?? '')?.[1], now())?.id ?? null
      const isNext = id !== null && !served.has(id)
      if (isNext) served.add(id)
      try {
        return await (isNext || (await isKnown(knock)) ? known.run(task) : paced(task))
      } catch (error) {
        if (error instanceof QueueFull) return 'too_many'
        throw error
      } finally {
        if (isNext) served.delete(id)
      }
    },
  }
}

function queueOf(running: () => number, waiting: number): RenderQueue {
  return new RenderQueue({ running, waiting, patienceMs: 15_000 })
}

function pauseAfter(tookMs: number): number {
  const { pause, pauseMs: { least, most } } = CROWD
  return Math.min(most, Math.max(least, pause * tookMs))
}
