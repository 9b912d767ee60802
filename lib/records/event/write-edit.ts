import type { EventContent } from '@/lib/domain/history/event-content'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '../result'
import { addVersion, type WrittenVersion } from './add-version'
import type { EventTransaction } from './in-event-transaction'
import { askFirst, type Answers, type Question } from './questions'
import { weighEvent, type MissingReason } from './weigh-event'

/** The version that is current now, and the fields that this edit changed; none where others had made it already. */
export interface EditedVersion extends WrittenVersion {
  changed: string[]
}

/** New content of an event, and why. */
export interface Edit {
  content: EventContent
  changed: string[]
  change: 'edit' | 'restore'
  note: string | null
}

/** Writes new content as a proposed version, once what it brings up has been answered. */
export async function writeEdit(
  transaction: EventTransaction,
  viewer: Viewer,
  { content, changed, change, note }: Edit,
  answers: Answers,
): Promise<Result<EditedVersion, MissingReason> | Question> {
  const { current, db } = transaction
  const weighed = await weighEvent(db, current.caseId, { id: current.eventId, type: current.type }, content)
  if (!weighed.ok) return weighed
  const { warnings } = weighed.value
  const question = askFirst(current.type, { before: current.content, after: content, warnings }, answers)
  if (question) return question
  const overrideReason = warnings.length > 0 ? (answers.overrideReason ?? null) : null
  const author = viewer.accountId
  const written = await addVersion(
    transaction, viewer,
    { change, changeNote: note, content, claimStatus: 'proposed', author, verifier: null, overrideReason },
    { action: `event.${change}`, fields: [...changed, ...(overrideReason === null ? [] : ['overrideReason'])] },
  )
  return { ok: true, value: { ...written, changed } }
}
