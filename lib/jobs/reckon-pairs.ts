import { today } from '@/lib/clock'
import { teamSql } from '@/lib/db/team'
import type { Report } from '@/lib/gate/watch/log'
import { reckonWhenDue } from '@/lib/records/merge/reckon-when-due'
import { repeat } from './repeat'

const PAUSE_MS = 2_000

/** Looks for cases that may be of one person, whenever the record has changed, until it is stopped. */
export function reckonPairs(report: Report): { stop: () => Promise<void> } {
  return repeat(
    () => reckonWhenDue(teamSql(), today()).catch((error: unknown) => report('job_failed', { error })), PAUSE_MS,
  )
}
