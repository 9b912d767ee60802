import { foldTally } from '@/lib/db/tally'
import { teamSql } from '@/lib/db/team'
import type { Report } from '@/lib/gate/watch/log'
import { repeat } from './repeat'

const PAUSE_MS = 2_000

/** Takes over what changed of the numbers of people, again and again, until it is stopped. */
export function keepTally(report: Report): { stop: () => Promise<void> } {
  return repeat(() => foldTally(teamSql()).catch((error: unknown) => report('job_failed', { error })), PAUSE_MS)
}
