import { teamSql } from '@/lib/db/team'
import type { EditionKey } from '@/lib/editions/edition-key'
import { workOnEditions } from '@/lib/editions/work-on-editions'
import type { Report } from '@/lib/gate/watch/log'
import { repeat } from './repeat'

const PAUSE_MS = 1_000

/** Makes and issues the editions that wait for it, until it is stopped. Without a key none is issued. */
export function makeEditions(key: EditionKey | null, origin: string, report: Report): { stop: () => Promise<void> } {
  const fail = (error: unknown) => report('job_failed', { error })
  return repeat(() => workOnEditions({ sql: teamSql(), key, origin, fail }).catch(fail), PAUSE_MS)
}
