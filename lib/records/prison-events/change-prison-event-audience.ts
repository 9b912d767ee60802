import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { refuseAudience } from '@/lib/domain/history/refuse-audience'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { keepAsked, type WrittenVersion } from '../event/add-version'
import { readVersionInput } from '../event/step-input'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { inPrisonEventTransaction } from './in-prison-event-transaction'
import { addPrisonVersion } from './write-version'

const changeAudienceInput = readVersionInput.extend({ audience: z.enum(AUDIENCES) })

/** As a form sends it. */
export type ChangePrisonEventAudience = z.input<typeof changeAudienceInput>

export type ChangePrisonEventAudienceReason =
  | 'not_allowed' | 'unknown_event' | 'stale_version' | 'same_audience' | 'retracted' | 'own_event'
type AudienceResult = Result<WrittenVersion, ChangePrisonEventAudienceReason>

/**
 * Changes who may see an event at a prison, and nothing else of it: it stays verified. To open a verified one wider
 * takes those who may verify, and not its author; whoever edits may close it. What is public follows in the same
 * transaction. Throws a ZodError for input that no form sends.
 */
export async function changePrisonEventAudience(
  viewer: Viewer,
  input: ChangePrisonEventAudience,
  on: Day,
): Promise<AudienceResult> {
  if (!roleMay(viewer.role, 'event.edit')) return { ok: false, reason: 'not_allowed' }
  const { eventId, version, audience } = readInput(changeAudienceInput, input)
  return inPrisonEventTransaction<AudienceResult>(viewer, eventId, on, async (transaction) => {
    const { current } = transaction
    const reason = refuseAudience(current, viewer, { version, audience })
    if (reason) return { ok: false, reason }
    // An import's verification names nobody: who opens it now has read it.
    const verifier = current.claimStatus === 'verified' ? (current.verifier ?? viewer.accountId) : null
    const written = await addPrisonVersion(
      transaction, viewer,
      { change: 'audience', content: { ...current.content, audience }, verifier, ...keepAsked(current) },
      { action: 'prison_event.audience', fields: ['audience'] },
    )
    return { ok: true, value: written }
  })
}
