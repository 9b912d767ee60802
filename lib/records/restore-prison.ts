import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { changesTo } from '@/lib/domain/history/merge-fields'
import { versionNumber } from '@/lib/domain/history/version-number'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { prisonId } from './prison-input'
import { readInput } from './read-input'
import { changePrison, inTransactionOfPrison } from './references/change-prison'
import { readPrisonAt } from './references/read-kept'
import type { Result } from './result'

const restorePrisonInput = z.strictObject({
  prisonId,
  /** The version that was current when somebody decided on this. */
  version: versionNumber,
  /** The version that comes back. */
  restore: versionNumber,
})

/** As a form sends it. */
export type RestorePrison = z.input<typeof restorePrisonInput>

export type RestorePrisonReason = 'not_allowed' | 'unknown_prison' | 'stale_version' | 'unknown_version' | 'nothing_changed'
export type RestorePrisonResult = Result<{ version: number }, RestorePrisonReason>

/** Brings back what an earlier version of a prison said, by the rules of an edit. Throws a ZodError likewise. */
export async function restorePrison(viewer: Viewer, input: RestorePrison, on: Day): Promise<RestorePrisonResult> {
  const { prisonId: id, version, restore } = readInput(restorePrisonInput, input)
  if (!roleMay(viewer.role, 'prison.edit')) return { ok: false, reason: 'not_allowed' }
  return inTransactionOfPrison<RestorePrisonResult>(id, async (transaction) => {
    const { current, models } = transaction
    if (current.version !== version) return { ok: false, reason: 'stale_version' }
    const old = await readPrisonAt(models, id, restore)
    if (!old) return { ok: false, reason: 'unknown_version' }
    return changePrison(transaction, viewer, changesTo(current.fields, old), on)
  })
}
