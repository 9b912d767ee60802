import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readDevice } from '@/lib/auth/device'
import { now, ticksMs } from '@/lib/clock'
import type { Answer } from '../answer'
import { QueueFull, RenderQueue } from '../cache/render-queue'
import { openThread } from '../threads/thread-desk'
import type { Report } from '../watch/log'
import type { Brought } from './know-knock'
import { mayBeKnown } from './may-be-known'
import { openStrangerTurns } from './stranger-turns'

/** What somebody sends who is not signed in yet, as it came. */
export interface Knock {
  url: string
  contentType: string
  body: Uint8Array
}

/** Who stands at the door of the workspace, in two lines. */
export interface Door {
  /** Runs what somebody asks for in their turn; `too_many` where too many stand before them. */
  pass: (knock: Knock, cookie: string | undefined, task: () => Promise<Answer>) => Promise<Answer | 'too_many'>
  close: () => Promise<unknown>
}

const DEVICE_COOKIE = /(?:^|;\s*)(?:__Host-)?vigil-device=([^;]+)/

/** That of a session, and none of those that next-auth gives whoever asks it. */
const SESSION_COOKIE = /^(?:__Host-)?vigil-session=[^;]/

/** So long an attempt with a code takes, until one has shown it. */
const FIRST_MS = 200

/**
 * Opens the door. Each attempt costs a hash of 64 MiB and a page, so that whoever guesses must not be able to have as
 * many as they like; and whoever belongs here must not stand in line behind them. Known are a browser from which
 * somebody signed in, the right code of a phone, and a link that is open (know-knock.ts, in a thread of its own, which
 * asks the database); all others are strangers, and few at a time. `areReadersThere`: pages from memory are asked for.
 */
export function openDoor(report: Report, areReadersThere: () => boolean): Door {
  const { ask, close } = openThread<Knock, Brought>(resolve(__dirname, 'door-thread.ts'), report)
  const asking = new RenderQueue({ running: () => 4, waiting: 256, patienceMs: 15_000 })
  const known = new RenderQueue({ running: () => 8, waiting: 64, patienceMs: 15_000 })
  const inStrangersTurn = openStrangerTurns(areReadersThere)
  const served = new Set<string>()
  let codedMs = FIRST_MS
  const findBrought = async (knock: Knock): Promise<Brought> => {
    if (!mayBeKnown(knock)) return 'nothing'
    const outcome = await asking.run(() => ask(knock))
    // Where nobody can be asked, everybody is a stranger.
    return 'answer' in outcome ? outcome.answer : 'nothing'
  }
  /**
   * A code lets in together with the password, and alone it tells nothing: who has only a right one is told what
   * strangers are told, in their line and after as long, and so learns no more of it than of a wrong one.
   */
  const passByCode = async (task: () => Promise<Answer>) => {
    const beganMs = ticksMs()
    const answer = await known.run(task)
    const tookMs = ticksMs() - beganMs
    codedMs = tookMs
    return isLetIn(answer) ? answer : inStrangersTurn(() => sleep(tookMs, answer))
  }
  const sort = async (knock: Knock, task: () => Promise<Answer>) => {
    const brought = await findBrought(knock)
    if (brought === 'link') return known.run(task)
    if (brought === 'right_code') return passByCode(task)
    if (brought === 'wrong_code') await sleep(codedMs)
    return inStrangersTurn(task)
  }
  return {
    close,
    pass: async (knock, cookie, task) => {
      // One at a time of a browser: who belongs here may be the one who guesses.
      const id = readDevice(DEVICE_COOKIE.exec(cookie ?? '')?.[1], now())?.id ?? null
      const isNext = id !== null && !served.has(id)
      if (isNext) served.add(id)
      try {
        return await (isNext ? known.run(task) : sort(knock, task))
      } catch (error) {
        if (error instanceof QueueFull) return 'too_many'
        throw error
      } finally {
        if (isNext) served.delete(id)
      }
    },
  }
}

/** Whether somebody is let in: whoever is has the cookie of a session for it. */
function isLetIn({ headers }: Answer): boolean {
  return [headers['set-cookie'] ?? []].flat().some((cookie) => SESSION_COOKIE.test(cookie))
}
