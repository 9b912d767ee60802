import { writeAudit } from '@/lib/db/audit'
import type { Queryable } from '@/lib/db/connect'
import { overPostgres } from '@/lib/db/statements'

const REASON = 'restored from a backup'

/**
 * Closes the site of a database that was restored, as whoever runs the machine would, unless it is closed already: what
 * was erased, withdrawn or unpublished since the backup is in it again, and mail that waited then waits again.
 */
export async function closeRestored(transaction: Queryable): Promise<void> {
  const [known] = await transaction<{ mode: string }[]>`SELECT m.mode FROM file.mode m ORDER BY m.seq DESC LIMIT 1`
  if (known?.mode === 'closed') return
  await writeAudit(overPostgres(transaction), [{
    actor: 'operator', action: 'mode.set', subjectKind: 'mode', subjectId: 'closed', fields: ['mode', 'reason'], digest: null,
  }])
  await transaction`INSERT INTO file.mode (mode, reason, set_by) VALUES ('closed', ${REASON}, 'operator')`
  await transaction`UPDATE open.mode SET closed = true`
  await transaction`INSERT INTO open.change (tags) VALUES (ARRAY['mode'])`
}
