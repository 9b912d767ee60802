import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { addVersion, type WrittenVersion } from './event/add-version'
import { inEventTransaction } from './event/in-event-transaction'
import { notedInput, type NotedInput } from './event/step-input'
import { readInput } from './read-input'
import type { Result } from './result'

export type AnswerEventReason = 'not_allowed' | 'unknown_event' | 'stale_version' | 'nothing_to_answer'

/**
 * Answers what an event was sent back for, or resolves a dispute, without a change of its content: it is proposed again
 * and waits for review. A dispute is resolved by those who may dispute. Throws a ZodError for input that no form sends.
 */
export async function answerEvent(
  viewer: Viewer,
  input: NotedInput,
  on: Day,
): Promise<Result<WrittenVersion, AnswerEventReason>> {
  if (!roleMay(viewer.role, 'event.edit')) return { ok: false, reason: 'not_allowed' }
  const { eventId, version, note } = readInput(notedInput, input)
  return inEventTransaction<Result<WrittenVersion, AnswerEventReason>>(viewer, eventId, on, async (transaction) => {
    const { current } = transaction
    if (current.version !== version) return { ok: false, reason: 'stale_version' }
    const isDisputed = current.claimStatus === 'disputed'
    if (!isDisputed && !current.awaitsAuthor) return { ok: false, reason: 'nothing_to_answer' }
    const mayResolve = roleMay(viewer.role, 'event.dispute')
    // An author's answer to a note does not take back what a reviewer disputes.
    if (isDisputed && !mayResolve && !current.awaitsAuthor) return { ok: false, reason: 'not_allowed' }
    const claimStatus = mayResolve ? 'proposed' : current.claimStatus
    const step = { change: 'answer', claimStatus, changeNote: note } as const
    const fields = ['claimStatus', 'awaitsAuthor', 'changeNote']
    return { ok: true, value: await addVersion(transaction, viewer, step, { action: 'event.answer', fields }) }
  })
}
