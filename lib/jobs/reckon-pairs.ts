import { setTimeout as sleep } from 'node:timers/promises'
import { today } from '@/lib/clock'
import { teamSql } from '@/lib/db/team'
import type { Report } from '@/lib/gate/watch/log'
import { reckonWhenDue } from '@/lib/records/merge/reckon-when-due'

const PAUSE_MS = 2_000

/** Looks for cases that may be of one person, whenever the record has changed, until it is stopped. */
export function reckonPairs(report: Report): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const run = async () => {
    while (!stopping.signal.aborted) {
      await reckonWhenDue(teamSql(), today()).catch((error: unknown) => report('job_failed', { error }))
      await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: () => {
      stopping.abort()
      return running
    },
  }
}
