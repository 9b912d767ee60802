import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { changesTo } from '@/lib/domain/history/merge-fields'
import { versionNumber } from '@/lib/domain/history/version-number'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { readInput } from './read-input'
import { changeSource, inSourceTransaction } from './references/change-source'
import { readSourceAt } from './references/read-kept'
import type { Result } from './result'

const restoreSourceInput = z.strictObject({
  sourceId: z.string().min(1).max(100),
  /** The version that was current when somebody decided on this. */
  version: versionNumber,
  /** The version that comes back. */
  restore: versionNumber,
})

/** As a form sends it. */
export type RestoreSource = z.input<typeof restoreSourceInput>

export type RestoreSourceReason =
  | 'not_allowed' | 'unknown_source' | 'stale_version' | 'unknown_version' | 'own_source' | 'nothing_changed'
export type RestoreSourceResult = Result<{ version: number }, RestoreSourceReason>

/**
 * Brings back what an earlier version of a source said, by the rules of an edit. Whether it is a person stays as it is
 * today: whoever was hidden since is not shown by the way. Throws a ZodError for input that no form sends.
 */
export async function restoreSource(viewer: Viewer, input: RestoreSource, on: Day): Promise<RestoreSourceResult> {
  const { sourceId, version, restore } = readInput(restoreSourceInput, input)
  if (!roleMay(viewer.role, 'source.create')) return { ok: false, reason: 'not_allowed' }
  return inSourceTransaction<RestoreSourceResult>(sourceId, async (transaction) => {
    const { current, models } = transaction
    if (current.version !== version) return { ok: false, reason: 'stale_version' }
    const old = await readSourceAt(models, sourceId, restore)
    if (!old) return { ok: false, reason: 'unknown_version' }
    const { confidential } = current.fields
    return changeSource(transaction, viewer, changesTo(current.fields, { ...old, confidential }), on)
  })
}
