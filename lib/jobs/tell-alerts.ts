import { setTimeout as sleep } from 'node:timers/promises'
import { deliverCalls } from '@/lib/alerts/deliver-calls'
import { lookAtCases } from '@/lib/alerts/look-at-cases'
import { sendAlerts, type Telling } from '@/lib/alerts/send-alerts'
import { now, today } from '@/lib/clock'
import { readFieldKeys } from '@/lib/db/field-keys'
import { teamSql } from '@/lib/db/team'
import { readEnv } from '@/lib/env'
import type { Report } from '@/lib/gate/watch/log'

const PAUSE_MS = 1_000

/**
 * Looks at cases whose reasons may have begun, risen or ended, and tells who wants to hear of it, until it is stopped.
 * Cases come first, so that a change of many is told in few messages.
 */
export function tellAlerts(
  where: Omit<Telling, 'sql' | 'fieldKeys'>,
  report: Report,
): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const none = (error: unknown) => {
    report('job_failed', { error })
    return 0
  }
  const round = async () => {
    const [sql, fieldKeys, moment] = [teamSql(), readFieldKeys(), { on: today(), at: now() }]
    const looked = await lookAtCases(sql, moment).catch(none)
    if (looked > 0) return looked
    const sent = await sendAlerts({ sql, fieldKeys, ...where }, moment).catch(none)
    const isPrivate = readEnv().webhookPrivate
    return sent + await deliverCalls({ sql, fieldKeys, isPrivate, teamOrigin: where.teamOrigin }, moment).catch(none)
  }
  const run = async () => {
    while (!stopping.signal.aborted) {
      if (await round() === 0) await sleep(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
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
