import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { mergeRecord } from '@/lib/domain/history/merge-fields'
import { versionNumber } from '@/lib/domain/history/version-number'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { EditConflict } from './edit-event'
import { heldPrisonFields, prisonFields, prisonId } from './prison-input'
import { readInput } from './read-input'
import { refuseNewExcess } from './refuse-new-excess'
import { changePrison, inTransactionOfPrison } from './references/change-prison'
import { readPrisonAt } from './references/read-kept'
import type { Result } from './result'

const editPrisonInput = z.strictObject({
  prisonId,
  /** The version that the editor has read. */
  version: versionNumber,
  fields: heldPrisonFields,
})

/** As a form sends it. */
export type EditPrison = z.input<typeof editPrisonInput>

export type EditPrisonReason = 'not_allowed' | 'unknown_prison' | 'unknown_version' | 'nothing_changed'
export type EditPrisonResult = Result<{ version: number }, EditPrisonReason> | EditConflict

/**
 * Changes a prison, and in the same transaction what follows from it. What others changed since the version that was
 * read stays, field by field; where they changed the same to something else, nothing is written. `on` is the clock's
 * civil day. Throws a ZodError for input that no form sends.
 */
export async function editPrison(viewer: Viewer, input: EditPrison, on: Day): Promise<EditPrisonResult> {
  const { prisonId: id, version, fields } = readInput(editPrisonInput, input)
  if (!roleMay(viewer.role, 'prison.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransactionOfPrison<EditPrisonResult>(id, async (transaction) => {
    const { current, models } = transaction
    const base = version === current.version ? current.fields : await readPrisonAt(models, id, version)
    if (!base) return { ok: false, reason: 'unknown_version' }
    const merged = mergeRecord(base, current.fields, fields)
    if (!merged.ok) return { ok: false, reason: 'conflict', version: current.version, ...merged.conflict }
    refuseNewExcess(prisonFields, current.fields, merged.changes)
    return changePrison(transaction, viewer, merged.changes, on)
  })
}
