import type { Mode } from '@/lib/domain/mode'
import { writeAudit } from './audit'
import type { Statements } from './statements'

interface ModeToWrite {
  mode: Mode
  reason: string
  /** The id of an account, or `operator`. */
  setBy: string
}

/** Writes a mode in a transaction: its entry in the log, since when it stands, and what instances are told of it. */
export async function writeMode(db: Statements, { mode, reason, setBy }: ModeToWrite): Promise<void> {
  // First, for its lock: changes of the mode stand in one order, and after every write that was told before.
  await writeAudit(db, [{
    actor: setBy, action: 'mode.set', subjectKind: 'mode', subjectId: mode, fields: ['mode', 'reason'],
    digest: null,
  }])
  await db`INSERT INTO file.mode (mode, reason, set_by) VALUES (${mode}::text, ${reason}::text, ${setBy}::text)`
  await db`
    WITH turned AS (
      UPDATE open.mode SET closed = ${mode === 'closed'}::boolean
      WHERE closed <> ${mode === 'closed'}::boolean RETURNING closed
    )
    INSERT INTO open.change (tags) SELECT ARRAY['mode'] FROM turned`
}
