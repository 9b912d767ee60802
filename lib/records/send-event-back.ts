import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { addVersion, type WrittenVersion } from './event/add-version'
import { inEventTransaction } from './event/in-event-transaction'
import { notedInput, type NotedInput } from './event/step-input'
import { readInput } from './read-input'
import type { Result } from './result'

export type SendEventBackReason =
  'not_allowed' | 'unknown_event' | 'stale_version' | 'own_event' | 'already_verified' | 'retracted'

/**
 * Sends a proposed or disputed event back to its author with a note: it awaits them (`awaits_author`) until they edit
 * or answer it, or somebody else decides. Throws a ZodError for input that no form sends.
 */
export async function sendEventBack(
  viewer: Viewer,
  input: NotedInput,
  on: Day,
): Promise<Result<WrittenVersion, SendEventBackReason>> {
  if (!roleMay(viewer.role, 'event.send_back')) return { ok: false, reason: 'not_allowed' }
  const { eventId, version, note } = readInput(notedInput, input)
  return inEventTransaction<Result<WrittenVersion, SendEventBackReason>>(viewer, eventId, on, async (transaction) => {
    const { current } = transaction
    if (current.version !== version) return { ok: false, reason: 'stale_version' }
    if (current.author === viewer.accountId) return { ok: false, reason: 'own_event' }
    if (current.claimStatus === 'verified') return { ok: false, reason: 'already_verified' }
    if (current.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
    const step = { change: 'send_back', changeNote: note, awaitsAuthor: true } as const
    const fields = ['awaitsAuthor', 'changeNote']
    return { ok: true, value: await addVersion(transaction, viewer, step, { action: 'event.send_back', fields }) }
  })
}
