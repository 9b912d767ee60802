import { teamSql } from '@/lib/db/team'
import type { Report } from '@/lib/gate/watch/log'
import { repeat } from './repeat'

/** A copy is silent after a minute (lib/gate/changes/copy-watch.ts). */
const PAUSE_MS = 5_000

/** Tells the copies of what is published, where there are any, that the workspace is there, until it is stopped. */
export function sendHeartbeats(report: Report): { stop: () => Promise<void> } {
  return repeat(() => sendHeartbeat().catch((error: unknown) => report('job_failed', { error })), PAUSE_MS)
}

async function sendHeartbeat(): Promise<void> {
  await teamSql()`
    INSERT INTO open.heartbeat (at) SELECT now() FROM pg_publication WHERE pubname = 'vigil_open'
    ON CONFLICT (singleton) DO UPDATE SET at = excluded.at`
}
