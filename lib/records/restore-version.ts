import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { versionNumber } from '@/lib/domain/history/version-number'
import { whatIsRestored } from '@/lib/domain/history/what-is-restored'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { writtenText } from './event/event-input'
import { inEventTransaction } from './event/in-event-transaction'
import type { Question } from './event/questions'
import { readVersion } from './event/read-version'
import { readVersionInput } from './event/step-input'
import type { MissingReason } from './event/weigh-event'
import { writeEdit, type EditedVersion } from './event/write-edit'
import { readInput } from './read-input'
import type { Result } from './result'

const restoreVersionInput = readVersionInput.extend({
  /** The version whose content comes back. */
  restore: versionNumber,
  why: writtenText(2000).optional(),
  overrideReason: writtenText(2000).optional(),
  confirmPublic: z.boolean().default(false),
})

/** As a form sends it. */
export type RestoreVersion = z.input<typeof restoreVersionInput>

export type RestoreVersionReason =
  'not_allowed' | 'unknown_event' | 'stale_version' | 'unknown_version' | 'nothing_to_restore' | MissingReason
export type RestoreVersionResult = Result<EditedVersion, RestoreVersionReason> | Question

/**
 * Brings back what an earlier version of an event said, as a new proposed version by whoever restores it, also of an
 * event that was retracted. The audience stays as it is today: what was closed since is not opened by the way. Throws a
 * ZodError for input that no form sends.
 */
export async function restoreVersion(viewer: Viewer, input: RestoreVersion, on: Day): Promise<RestoreVersionResult> {
  if (!roleMay(viewer.role, 'event.edit')) return { ok: false, reason: 'not_allowed' }
  const wanted = readInput(restoreVersionInput, input)
  return inEventTransaction<RestoreVersionResult>(viewer, wanted.eventId, on, async (transaction) => {
    const { current, db } = transaction
    if (current.version !== wanted.version) return { ok: false, reason: 'stale_version' }
    const old = await readVersion(db, current.eventId, wanted.restore)
    if (!old) return { ok: false, reason: 'unknown_version' }
    const restored = whatIsRestored(current, old.content)
    if (restored === null) return { ok: false, reason: 'nothing_to_restore' }
    const edit = { ...restored, change: 'restore', note: wanted.why ?? null } as const
    return writeEdit(transaction, viewer, edit, wanted)
  })
}
