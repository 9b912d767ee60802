import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { addVersion, type WrittenVersion } from './event/add-version'
import { inEventTransaction } from './event/in-event-transaction'
import { notedInput, type NotedInput } from './event/step-input'
import { readInput } from './read-input'
import type { Result } from './result'

export type RetractEventReason = 'not_allowed' | 'unknown_event' | 'stale_version' | 'retracted'

/**
 * Retracts an event, with the reason: a version of its own, after which nothing rests on the event. It stays in the
 * history, from where it can be restored. Throws a ZodError for input that no form sends.
 */
export async function retractEvent(
  viewer: Viewer,
  input: NotedInput,
  on: Day,
): Promise<Result<WrittenVersion, RetractEventReason>> {
  if (!roleMay(viewer.role, 'event.retract')) return { ok: false, reason: 'not_allowed' }
  const { eventId, version, note } = readInput(notedInput, input)
  return inEventTransaction<Result<WrittenVersion, RetractEventReason>>(viewer, eventId, on, async (transaction) => {
    const { current } = transaction
    if (current.version !== version) return { ok: false, reason: 'stale_version' }
    if (current.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
    const step = { change: 'retract', claimStatus: 'retracted', verifier: null, changeNote: note } as const
    const fields = ['claimStatus', 'changeNote']
    return { ok: true, value: await addVersion(transaction, viewer, step, { action: 'event.retract', fields }) }
  })
}
