import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { mergeRecord } from '@/lib/domain/history/merge-fields'
import { versionNumber } from '@/lib/domain/history/version-number'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { EditConflict } from './edit-event'
import { readInput } from './read-input'
import { refuseNewExcess } from './refuse-new-excess'
import { changeSource, inSourceTransaction } from './references/change-source'
import { readSourceAt } from './references/read-kept'
import type { Result } from './result'
import { heldSourceFields, sourceFields } from './source-input'

const editSourceInput = z.strictObject({
  sourceId: z.string().min(1).max(100),
  /** The version that the editor has read. */
  version: versionNumber,
  fields: heldSourceFields,
})

/** As a form sends it. */
export type EditSource = z.input<typeof editSourceInput>

export type EditSourceReason = 'not_allowed' | 'unknown_source' | 'unknown_version' | 'own_source' | 'nothing_changed'
export type EditSourceResult = Result<{ version: number }, EditSourceReason> | EditConflict

/**
 * Changes a source, and in the same transaction whatever rests on it. What others changed since the version that was
 * read stays, field by field; where they changed the same to something else, nothing is written. What readers may see
 * is changed by a reviewer who did not write it as it stands. `on` is the clock's civil day. Throws a ZodError for
 * input that no form sends.
 */
export async function editSource(viewer: Viewer, input: EditSource, on: Day): Promise<EditSourceResult> {
  const { sourceId, version, fields } = readInput(editSourceInput, input)
  if (!roleMay(viewer.role, 'source.create')) return { ok: false, reason: 'not_allowed' }
  return inSourceTransaction<EditSourceResult>(sourceId, async (transaction) => {
    const { current, models } = transaction
    const base = version === current.version ? current.fields : await readSourceAt(models, sourceId, version)
    if (!base) return { ok: false, reason: 'unknown_version' }
    const merged = mergeRecord(base, current.fields, fields)
    if (!merged.ok) return { ok: false, reason: 'conflict', version: current.version, ...merged.conflict }
    refuseNewExcess(sourceFields, current.fields, merged.changes)
    return changeSource(transaction, viewer, merged.changes, on)
  })
}
