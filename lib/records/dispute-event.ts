import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { addVersion, type WrittenVersion } from './event/add-version'
import { inEventTransaction } from './event/in-event-transaction'
import { notedInput, type NotedInput } from './event/step-input'
import { readInput } from './read-input'
import type { Result } from './result'

export type DisputeEventReason = 'not_allowed' | 'unknown_event' | 'stale_version' | 'already_disputed' | 'retracted'

/**
 * Disputes an event, with the reason: it loses a verification, and what is public rests on it no longer, until it is
 * answered, edited or verified anew. Throws a ZodError for input that no form sends.
 */
export async function disputeEvent(
  viewer: Viewer,
  input: NotedInput,
  on: Day,
): Promise<Result<WrittenVersion, DisputeEventReason>> {
  if (!roleMay(viewer.role, 'event.dispute')) return { ok: false, reason: 'not_allowed' }
  const { eventId, version, note } = readInput(notedInput, input)
  return inEventTransaction<Result<WrittenVersion, DisputeEventReason>>(viewer, eventId, on, async (transaction) => {
    const { current } = transaction
    if (current.version !== version) return { ok: false, reason: 'stale_version' }
    if (current.claimStatus === 'disputed') return { ok: false, reason: 'already_disputed' }
    if (current.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
    const step = { change: 'dispute', claimStatus: 'disputed', verifier: null, changeNote: note } as const
    const fields = ['claimStatus', 'changeNote']
    return { ok: true, value: await addVersion(transaction, viewer, step, { action: 'event.dispute', fields }) }
  })
}
