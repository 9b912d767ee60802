import { setTimeout as sleep } from 'node:timers/promises'
import { today } from '@/lib/clock'
import { teamSql } from '@/lib/db/team'
import type { Report } from '@/lib/gate/watch/log'
import { deriveStep } from '@/lib/records/rules/derive-rules'
import { previewStep } from '@/lib/records/rules/preview-rule'
import { tellUntold } from '@/lib/records/untold-changes'

const PAUSE_MS = 1_000

/**
 * Derives cases anew after changes of rules, and else looks at what proposed ones would do, a batch after the other
 * until it is stopped.
 */
export function workOnRules(report: Report): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const none = (error: unknown) => {
    report('job_failed', { error })
    return false
  }
  const step = async () => {
    if (await deriveStep(teamSql(), today()) || await previewStep(teamSql(), today())) return true
    await tellUntold(teamSql())
    return false
  }
  const run = async () => {
    while (!stopping.signal.aborted) {
      const hasWorked = await step().catch(none)
      if (!hasWorked) await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
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
