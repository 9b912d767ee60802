import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { versionNumber } from '@/lib/domain/history/version-number'
import { whatIsRestored } from '@/lib/domain/history/what-is-restored'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { writtenText } from '../event/event-input'
import { readVersionInput } from '../event/step-input'
import type { EditedVersion } from '../event/write-edit'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { inPrisonEventTransaction } from './in-prison-event-transaction'
import { readPrisonVersion } from './read-version'
import { writePrisonEdit } from './write-edit'

const restoreInput = readVersionInput.extend({
  /** The version whose content comes back. */
  restore: versionNumber,
  why: writtenText(2000).optional(),
})

/** As a form sends it. */
export type RestorePrisonEvent = z.input<typeof restoreInput>

export type RestorePrisonEventReason =
  'not_allowed' | 'unknown_event' | 'stale_version' | 'unknown_version' | 'nothing_to_restore' | 'unknown_source'
type RestoreResult = Result<EditedVersion, RestorePrisonEventReason>

/**
 * Brings back what an earlier version of an event at a prison said, as a new proposed version by whoever restores it,
 * also of one that was retracted; the audience stays as it is today. Throws a ZodError for input that no form sends.
 */
export async function restorePrisonEvent(viewer: Viewer, input: RestorePrisonEvent, on: Day): Promise<RestoreResult> {
  if (!roleMay(viewer.role, 'event.edit')) return { ok: false, reason: 'not_allowed' }
  const wanted = readInput(restoreInput, input)
  return inPrisonEventTransaction<RestoreResult>(viewer, wanted.eventId, on, async (transaction) => {
    const { current, db } = transaction
    if (current.version !== wanted.version) return { ok: false, reason: 'stale_version' }
    const old = await readPrisonVersion(db, current.eventId, wanted.restore)
    if (!old) return { ok: false, reason: 'unknown_version' }
    const restored = whatIsRestored(current, old.content)
    if (restored === null) return { ok: false, reason: 'nothing_to_restore' }
    return writePrisonEdit(transaction, viewer, { ...restored, change: 'restore', note: wanted.why ?? null })
  })
}
