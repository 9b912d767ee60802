import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { StoredVersion } from '@/lib/db/stored-version'
import { differenceOf } from '@/lib/domain/history/difference'
import type { EventContent } from '@/lib/domain/history/event-content'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { DerivingTransaction } from '../in-case-transaction'
import { digestOf, readKeys, sentIdOf } from '../keys'
import type { Result } from '../result'
import type { WrittenVersion } from './add-version'
import type { recordEventInput } from './event-input'
import { askFirst, type Question } from './questions'
import { readVersion } from './read-version'
import { weighEvent, type MissingReason } from './weigh-event'
import { createEvent } from './write-versions'

/**
 * Writes the first version of a proposed event inside a transaction that has locked its case: what the form sent, as
 * {@link recordEventInput} read it, and `content` as readRecording made it of that. Where it answers a reason or a
 * question, nothing is written.
 */
export async function proposeEvent(
  { db, tell }: DerivingTransaction, viewer: Viewer, wanted: z.output<typeof recordEventInput>, content: EventContent,
): Promise<Result<WrittenVersion, 'key_reused' | MissingReason> | Question> {
  const { caseId, type, idempotencyKey, overrideReason } = wanted
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
}

type Sent = Pick<StoredVersion, 'caseId' | 'type' | 'content'>

function answerSent(sent: StoredVersion, again: Sent): Result<WrittenVersion, 'key_reused'> {
  const isSame = sent.caseId === again.caseId && sent.type === again.type && isSameContent(sent.content, again.content)
  return isSame ? { ok: true, value: { eventId: sent.eventId, version: 1 } } : { ok: false, reason: 'key_reused' }
}

function isSameContent(a: EventContent, b: EventContent): boolean {
  return differenceOf(a, b).length === 0
}
