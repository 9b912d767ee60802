import { randomUUID } from 'node:crypto'
import type { StoredVersion } from '@/lib/db/stored-version'
import type { Day } from '@/lib/domain/dates/day'
import { differenceOf } from '@/lib/domain/history/difference'
import type { EventContent } from '@/lib/domain/history/event-content'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { WrittenVersion } from './event/add-version'
import { readRecording, recordEventInput, type RecordEventInput } from './event/event-input'
import { askFirst, type Question } from './event/questions'
import { readVersion } from './event/read-version'
import { weighEvent, type MissingReason } from './event/weigh-event'
import { createEvent } from './event/write-versions'
import { inCaseTransaction } from './in-case-transaction'
import { digestOf, readKeys, sentIdOf } from './keys'
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
  const { caseId, type, idempotencyKey, overrideReason } = wanted
  const content = readRecording(wanted)
  return inCaseTransaction<RecordEventResult>(caseId, on, async ({ db, tell }) => {
    const keys = await readKeys(db)
    const eventId = idempotencyKey ? sentIdOf(keys, viewer.accountId, idempotencyKey) : randomUUID()
    const sent = await readVersion(db, eventId, 1)
    if (sent) return answerSent(sent, { caseId, type, content })
    const weighed = await weighEvent(db, caseId, { id: eventId, type }, content)
    if (!weighed.ok) return weighed
    const { warnings } = weighed.value
    const question = askFirst(type, { before: null, after: content, warnings }, wanted)
    if (question) return question
    const overridden = warnings.length > 0 ? (overrideReason ?? null) : null
    const author = viewer.accountId
    const isWritten = await createEvent(db, { caseId, type }, {
      eventId, version: 1, content, claimStatus: 'proposed', author, actor: author, verifier: null, change: 'record',
      changeNote: null, overrideReason: overridden, awaitsAuthor: false,
    })
    // The same key at the same time for another case.
    if (!isWritten) return { ok: false, reason: 'key_reused' }
    const fields = ['type', 'claimStatus', ...Object.keys(content), ...(overridden === null ? [] : ['overrideReason'])]
    const digest = digestOf(keys, content)
    tell({ actor: author, action: 'event.propose', subjectKind: 'event', subjectId: eventId, fields, digest })
    return { ok: true, value: { eventId, version: 1 } }
  })
}

type Sent = Pick<StoredVersion, 'caseId' | 'type' | 'content'>

function answerSent(sent: StoredVersion, again: Sent): RecordEventResult {
  const isSame = sent.caseId === again.caseId && sent.type === again.type && isSameContent(sent.content, again.content)
  return isSame ? { ok: true, value: { eventId: sent.eventId, version: 1 } } : { ok: false, reason: 'key_reused' }
}

function isSameContent(a: EventContent, b: EventContent): boolean {
  return differenceOf(a, b).length === 0
}
