import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import type { WrittenVersion } from '../event/add-version'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { addDecision, findPrisonOf, readCurrentVersion } from './current-version'
import { inPrisonTransaction } from './in-prison-transaction'

const verifyPrisonEventInput = z.strictObject({
  eventId: z.uuid(),
  /** The version that the reviewer has read. */
  version: z.number().int().positive(),
  /** Who may see it, where the reviewer decides that otherwise than the author. */
  audience: z.enum(AUDIENCES).optional(),
})

/** As a form sends it. */
export type VerifyPrisonEvent = z.input<typeof verifyPrisonEventInput>

export type VerifyPrisonEventReason =
  | 'not_allowed' | 'unknown_event' | 'own_event' | 'stale_version' | 'already_verified' | 'retracted'

/**
 * Verifies an event at a prison: a new version of the same content by the same author, with the person who verified it,
 * who is somebody else (the database says so too), and the periods of every case that names the prison, in one
 * transaction. `on` is the clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function verifyPrisonEvent(
  viewer: Viewer,
  input: VerifyPrisonEvent,
  on: Day,
): Promise<Result<WrittenVersion, VerifyPrisonEventReason>> {
  const wanted = readInput(verifyPrisonEventInput, input)
  if (!roleMay(viewer.role, 'event.verify')) return { ok: false, reason: 'not_allowed' }
  const verifier = viewer.accountId
  const prisonId = await findPrisonOf(wanted.eventId)
  if (prisonId === null) return { ok: false, reason: 'unknown_event' }
  return inPrisonTransaction<VerifyPrisonEventReason>(prisonId, on, async (transaction) => {
    const current = await readCurrentVersion(transaction.models, wanted.eventId)
    if (current.version !== wanted.version) return { ok: false, reason: 'stale_version' }
    if (current.claimStatus === 'verified') return { ok: false, reason: 'already_verified' }
    if (current.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
    if (current.author === verifier) return { ok: false, reason: 'own_event' }
    const decision = { claimStatus: 'verified', verifier, audience: wanted.audience ?? current.audience } as const
    return { ok: true, value: await addDecision(transaction, current, verifier, decision) }
  })
}
