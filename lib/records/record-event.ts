import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { WrittenVersion } from './event/add-version'
import { readRecording, recordEventInput, type RecordEventInput } from './event/event-input'
import { proposeEvent } from './event/propose-event'
import type { Question } from './event/questions'
import type { MissingReason } from './event/weigh-event'
import { inCaseTransaction } from './in-case-transaction'
import { readInput } from './read-input'
import type { Result } from './result'

export type RecordEventReason = 'not_allowed' | 'key_reused' | MissingReason
export type RecordEventResult = Result<WrittenVersion, RecordEventReason> | Question

/**
 * Records a proposed event: its first version, by its author, with the audit entry and everything that follows from it,
 * in one transaction. Sent again with the same key it writes nothing and answers the first result, or `key_reused`
 * where it says something else now. `on` is the clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function recordEvent(viewer: Viewer, input: RecordEventInput, on: Day): Promise<RecordEventResult> {
  if (!roleMay(viewer.role, 'event.propose')) return { ok: false, reason: 'not_allowed' }
  const wanted = readInput(recordEventInput, input)
  const content = readRecording(wanted)
  return inCaseTransaction<RecordEventResult>(wanted.caseId, on, (transaction) => {
    return proposeEvent(transaction, viewer, wanted, content)
  })
}
