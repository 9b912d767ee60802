import { z } from 'zod'
import { writeAudit } from '@/lib/db/audit'
import { MODES, type Mode } from '@/lib/domain/mode'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { requiredText } from '../input-parts'
import { inTransaction } from '../in-transaction'
import { readInput } from '../read-input'
import { RecordBusy } from '../record-busy'
import type { Result } from '../result'
import { writeChange } from '../write-change'

const setModeInput = z.strictObject({ mode: z.enum(MODES), reason: requiredText(500) })

/** As a form or a command sends it. */
export type SetMode = z.input<typeof setModeInput>
export type SetModeReason = 'not_allowed' | 'unchanged' | 'busy'
export type SetModeResult = Result<{ mode: Mode }, SetModeReason>

/** What holds the log for longer is an import that writes its entries: nobody is to wait for it without a word. */
const LOCK_TIMEOUT_MS = 5_000

/**
 * Sets the mode of the site, by an administrator or by whoever runs the machine. Once it answers, nothing is committed
 * that the mode refuses, whenever it began (file.refuse_read_only), and instances follow open.change within a second.
 * Throws a ZodError for other input.
 */
export async function setMode(actor: Viewer | 'operator', input: SetMode): Promise<SetModeResult> {
  const { mode, reason } = readInput(setModeInput, input)
  if (actor !== 'operator' && !roleMay(actor.role, 'mode.set')) return { ok: false, reason: 'not_allowed' }
  const setBy = actor === 'operator' ? actor : actor.accountId
  try {
    return await inTransaction<SetModeResult>([], async ({ db }) => {
      const [known] = await db<{ mode: string }>`
        SELECT coalesce((SELECT m.mode FROM file.mode m ORDER BY m.seq DESC LIMIT 1), 'normal') AS mode,
          set_config('lock_timeout', ${String(LOCK_TIMEOUT_MS)}, true)`
      if (known?.mode === mode) return { ok: false, reason: 'unchanged' }
      // First, for its lock: changes of the mode stand in one order, and after every write that was told before.
      await writeAudit(db, [{
        actor: setBy, action: 'mode.set', subjectKind: 'mode', subjectId: mode, fields: ['mode', 'reason'],
        digest: null,
      }])
      await db`INSERT INTO file.mode (mode, reason, set_by) VALUES (${mode}::text, ${reason}::text, ${setBy}::text)`
      const turned = await db`
        UPDATE open.mode SET closed = ${mode === 'closed'}::boolean
        WHERE closed <> ${mode === 'closed'}::boolean RETURNING closed`
      if (turned.length > 0) await writeChange(db, new Set(['mode']))
      return { ok: true, value: { mode } }
    })
  } catch (error) {
    if (error instanceof RecordBusy) return { ok: false, reason: 'busy' }
    throw error
  }
}
