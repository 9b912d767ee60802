import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { WrittenVersion } from '../event/add-version'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { addDecision, findPrisonOf, readCurrentVersion } from './current-version'
import { inPrisonTransaction } from './in-prison-transaction'

const retractPrisonEventInput = z.strictObject({
  eventId: z.uuid(),
  /** The version that is taken back. */
  version: z.number().int().positive(),
})

/** As a form sends it. */
export type RetractPrisonEvent = z.input<typeof retractPrisonEventInput>

export type RetractPrisonEventReason = 'not_allowed' | 'unknown_event' | 'stale_version' | 'retracted'

/**
 * Retracts an event at a prison, which a retraction does not remove: a new version of the same content, on which no
 * picture rests, and the periods of every case that names the prison, in one transaction. `on` is the clock's civil
 * day. Throws a ZodError for input that no form sends.
 */
export async function retractPrisonEvent(
  viewer: Viewer,
  input: RetractPrisonEvent,
  on: Day,
): Promise<Result<WrittenVersion, RetractPrisonEventReason>> {
  const { eventId, version } = readInput(retractPrisonEventInput, input)
  if (!roleMay(viewer.role, 'event.retract')) return { ok: false, reason: 'not_allowed' }
  const prisonId = await findPrisonOf(eventId)
  if (prisonId === null) return { ok: false, reason: 'unknown_event' }
  return inPrisonTransaction<RetractPrisonEventReason>(prisonId, on, async (transaction) => {
    const current = await readCurrentVersion(transaction.models, eventId)
    if (current.version !== version) return { ok: false, reason: 'stale_version' }
    if (current.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
    const decision = { claimStatus: 'retracted', verifier: null, audience: current.audience } as const
    return { ok: true, value: await addDecision(transaction, current, viewer.accountId, decision) }
  })
}
