import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { refuseVerification } from '@/lib/domain/history/steps'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import type { WrittenVersion } from '../event/add-version'
import { readVersionInput } from '../event/step-input'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { inPrisonEventTransaction } from './in-prison-event-transaction'
import { addPrisonVersion } from './write-version'

const verifyPrisonEventInput = readVersionInput.extend({
  /** Who may see it, where the reviewer decides that otherwise than the author. */
  audience: z.enum(AUDIENCES).optional(),
})

/** As a form sends it. */
export type VerifyPrisonEvent = z.input<typeof verifyPrisonEventInput>

export type VerifyPrisonEventReason =
  | 'not_allowed' | 'unknown_event' | 'own_event' | 'stale_version' | 'already_verified' | 'retracted'
type VerifyResult = Result<WrittenVersion, VerifyPrisonEventReason>

/**
 * Verifies an event at a prison: a new version of the same content by the same author, with the person who verified it,
 * who is somebody else (the database says so too), and the periods of every case that names the prison, in one
 * transaction. `on` is the clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function verifyPrisonEvent(viewer: Viewer, input: VerifyPrisonEvent, on: Day): Promise<VerifyResult> {
  const { eventId, version, audience: wanted } = readInput(verifyPrisonEventInput, input)
  if (!roleMay(viewer.role, 'event.verify')) return { ok: false, reason: 'not_allowed' }
  return inPrisonEventTransaction<VerifyResult>(viewer, eventId, on, async (transaction) => {
    const { current } = transaction
    const reason = refuseVerification(current, { accountId: viewer.accountId, version })
    if (reason) return { ok: false, reason }
    const content = { ...current.content, audience: wanted ?? current.content.audience }
    const isMoved = content.audience !== current.content.audience
    const written = await addPrisonVersion(
      transaction, viewer,
      { change: 'verify', claimStatus: 'verified', verifier: viewer.accountId, content },
      { action: 'prison_event.verify', fields: ['claimStatus', 'verifier', ...(isMoved ? ['audience'] : [])] },
    )
    return { ok: true, value: written }
  })
}
