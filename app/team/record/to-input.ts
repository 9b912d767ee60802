import { toChanges, type Resolved } from '@/lib/domain/record-form/to-changes'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { EditEventInput, RecordEventInput } from '@/lib/records/event/event-input'
import type { RecordSubject } from './find-subject'
import type { ResolvedForm } from './resolve-form'

/** A form as a new event. */
export function toRecordInput(
  caseId: string, said: ResolvedForm, sourceId: string, texts: FormTexts,
): RecordEventInput {
  const { type, overrideReason, confirmPublic } = said
  const answers = { overrideReason, confirmPublic, idempotencyKey: texts.key }
  return { caseId, type, ...contentOf(said), sourceIds: [sourceId], ...answers }
}

/** A form as an edit of the version that was read. */
export function toEditInput(
  event: NonNullable<RecordSubject['event']>, said: ResolvedForm, sourceId: string, texts: FormTexts,
): EditEventInput {
  const { overrideReason, confirmPublic } = said
  const changes = toChanges({ ...contentOf(said), sourceId }, event.content)
  const seen = texts.seen ? Number(texts.seen) : undefined
  return { eventId: event.id, version: event.version, seen, changes, overrideReason, confirmPublic }
}

function contentOf(said: ResolvedForm): Omit<Resolved, 'sourceId'> {
  const { date, typed, calendar, endDate, details, prisonId, fromPrisonId, credibility, audience, locator, note } = said
  return { date, typed, calendar, endDate, details, prisonId, fromPrisonId, credibility, audience, locator, note }
}
