import type { Day } from '@/lib/domain/dates/day'
import { mergeChanges } from '@/lib/domain/history/merge'
import type { Conflict } from '@/lib/domain/history/merge-fields'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { editEventInput, readContent, type EditEventInput } from './event/event-input'
import { inEventTransaction } from './event/in-event-transaction'
import type { Question } from './event/questions'
import { readVersion } from './event/read-version'
import type { MissingReason } from './event/weigh-event'
import { writeEdit, type EditedVersion } from './event/write-edit'
import { readInput } from './read-input'
import type { Result } from './result'

export type EditEventReason = 'not_allowed' | 'unknown_event' | 'unknown_version' | 'retracted' | MissingReason

/** Others changed the same fields since: what each side has of them, and the version that has now been seen. */
export type EditConflict = { ok: false; reason: 'conflict'; version: number } & Conflict

export type EditEventResult = Result<EditedVersion, EditEventReason> | Question | EditConflict

/**
 * Edits an event: a new version, proposed, by whoever edits, which voids a verification. What others changed since the
 * version that was read stays, field by field; where they changed the same to something else, nothing is written, until
 * it is sent again with that version as `seen`. `on` is the clock's civil day. Throws a ZodError for input that no form
 * sends.
 */
export async function editEvent(viewer: Viewer, input: EditEventInput, on: Day): Promise<EditEventResult> {
  if (!roleMay(viewer.role, 'event.edit')) return { ok: false, reason: 'not_allowed' }
  const wanted = readInput(editEventInput, input)
  return inEventTransaction<EditEventResult>(viewer, wanted.eventId, on, async (transaction) => {
    const { current, db } = transaction
    if (current.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
    const base = current.version === wanted.version ? current : await readVersion(db, current.eventId, wanted.version)
    const seen = wanted.seen === undefined ? base : await readVersion(db, current.eventId, wanted.seen)
    if (!base || !seen) return { ok: false, reason: 'unknown_version' }
    const merged = mergeChanges(base.content, current.content, wanted.changes, seen.content)
    if (!merged.ok) return { ok: false, reason: 'conflict', version: current.version, ...merged.conflict }
    const { changed } = merged
    const { eventId, version } = current
    if (changed.length === 0) return { ok: true, value: { eventId, version, changed } }
    const content = readContent(current.type, merged.content, current.content)
    return writeEdit(transaction, viewer, { content, changed, change: 'edit', note: wanted.why ?? null }, wanted)
  })
}
