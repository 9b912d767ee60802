import type { Server } from 'node:http'
import type { NextProcess } from './next-process'
import { drain } from './watch/drain'
import type { Report } from './watch/log'
import type { Readiness } from './watch/readiness'

/** What an instance is made of, to be ended. */
export interface Running {
  server: Server
  next: NextProcess
  readiness: Readiness
  report: Report
  /** Ends the connections to the database. */
  close: () => Promise<unknown>
}

/** Ends the instance and the process with a code, and says why where a sentence is given. */
export type Stop = (code: number, sentence?: string) => Promise<void>

/** What was begun is answered within this, also where whoever sent the signal waits for ten seconds only. */
const GRACE_MS = 8_000

/**
 * SIGINT and SIGTERM stop listening, let what was begun be answered, end Next and the connections, and leave with 0.
 * Next goes last: what is under way needs it.
 */
export function endOnSignals({ server, next, readiness, report, close }: Running): Stop {
  let isStopping = false
  const stop: Stop = async (code, sentence) => {
    if (isStopping) return
    isStopping = true
    if (sentence) console.error(sentence)
    readiness.stop()
    report('stopping')
    await drain(server, GRACE_MS)
    await Promise.all([next.end(), close()])
    report('stopped', { exit: code })
    process.exit(code)
  }
  process.on('SIGINT', () => void stop(0))
  process.on('SIGTERM', () => void stop(0))
  return stop
}
