import { writeAudit } from '@/lib/db/audit'
import { overPostgres } from '@/lib/db/statements'
import type { Queryable } from '@/lib/db/connect'

/** How it was ended: on the page of the account, by the link of a message, or with the address it went to. */
type Ended = 'own' | 'link' | 'address'

/** Notes in the audit log that subscriptions were ended, by their ids alone; a reader has no name there. */
export async function noteEnded(
  sql: Queryable, ids: readonly string[], { by, how }: { by: string | null; how: Ended },
): Promise<void> {
  await writeAudit(overPostgres(sql), ids.map((subjectId) => ({
    actor: by ?? 'reader', action: 'alert.end', subjectKind: 'alert', subjectId, fields: [how], digest: null,
  })))
}

/** Notes there that an account took an ending back. */
export async function noteResumed(sql: Queryable, subjectId: string, actor: string): Promise<void> {
  await writeAudit(overPostgres(sql), [{
    actor, action: 'alert.resume', subjectKind: 'alert', subjectId, fields: [], digest: null,
  }])
}
