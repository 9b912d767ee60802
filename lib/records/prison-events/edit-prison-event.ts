import type { Day } from '@/lib/domain/dates/day'
import { mergeChanges } from '@/lib/domain/history/merge'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { EditConflict } from '../edit-event'
import { newWords } from '../event/new-words'
import type { EditedVersion } from '../event/write-edit'
import { readInput } from '../read-input'
import type { Result } from '../result'
import { inPrisonEventTransaction } from './in-prison-event-transaction'
import { editPrisonEventInput, newWordsAt, type EditPrisonEventInput } from './prison-event-input'
import { readPrisonVersion } from './read-version'
import { writePrisonEdit } from './write-edit'

export type EditPrisonEventReason = 'not_allowed' | 'unknown_event' | 'unknown_version' | 'retracted' | 'unknown_source'
export type EditPrisonEventResult = Result<EditedVersion, EditPrisonEventReason> | EditConflict

/**
 * Edits an event at a prison: a new version, proposed, by whoever edits, which voids a verification. What others
 * changed since the version that was read stays, field by field; where they changed the same to something else, nothing
 * is written. `on` is the clock's civil day. Throws a ZodError for input that no form sends.
 */
export async function editPrisonEvent(
  viewer: Viewer,
  input: EditPrisonEventInput,
  on: Day,
): Promise<EditPrisonEventResult> {
  if (!roleMay(viewer.role, 'event.edit')) return { ok: false, reason: 'not_allowed' }
  const wanted = readInput(editPrisonEventInput, input)
  return inPrisonEventTransaction<EditPrisonEventResult>(viewer, wanted.eventId, on, async (transaction) => {
    const { current, db } = transaction
    const { eventId, version } = current
    if (current.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
    const base = version === wanted.version ? current : await readPrisonVersion(db, eventId, wanted.version)
    if (!base) return { ok: false, reason: 'unknown_version' }
    const merged = mergeChanges(base.content, current.content, wanted.changes)
    if (!merged.ok) return { ok: false, reason: 'conflict', version, ...merged.conflict }
    const { content, changed } = merged
    if (changed.length === 0) return { ok: true, value: { eventId, version, changed } }
    newWordsAt.parse(newWords(content, current.content))
    return writePrisonEdit(transaction, viewer, { content, changed, change: 'edit', note: wanted.why ?? null })
  })
}
