import { z } from 'zod'
import { writeMode } from '@/lib/db/write-mode'
import { MODES, type Mode } from '@/lib/domain/mode'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { requiredText } from '../input-parts'
import { inTransaction } from '../in-transaction'
import { readInput } from '../read-input'
import { RecordBusy } from '../record-busy'
import type { Result } from '../result'

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
      await writeMode(db, { mode, reason, setBy })
      return { ok: true, value: { mode } }
    })
  } catch (error) {
    if (error instanceof RecordBusy) return { ok: false, reason: 'busy' }
    throw error
  }
}
