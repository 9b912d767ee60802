import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Edit, EditedVersion } from '../event/write-edit'
import type { Result } from '../result'
import { findMissing } from './find-missing'
import type { PrisonEventTransaction } from './in-prison-event-transaction'
import { readHappened } from './prison-event-input'
import { addPrisonVersion } from './write-version'

/** Writes new content of an event at a prison as a proposed version. Throws a ZodError where it ends too early. */
export async function writePrisonEdit(
  transaction: PrisonEventTransaction,
  viewer: Viewer,
  { content, changed, change, note }: Edit,
): Promise<Result<EditedVersion, 'unknown_source'>> {
  const { current, models } = transaction
  const missing = await findMissing(models, current.prisonId, content.sourceIds)
  if (missing) return { ok: false, reason: 'unknown_source' }
  const written = await addPrisonVersion(
    transaction, viewer,
    {
      change, changeNote: note, content: readHappened(content), claimStatus: 'proposed', author: viewer.accountId,
      verifier: null,
    },
    { action: `prison_event.${change}`, fields: changed },
  )
  return { ok: true, value: { ...written, changed } }
}
