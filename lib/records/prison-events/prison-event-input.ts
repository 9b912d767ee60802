import { z } from 'zod'
import { PRISON_EVENT_KINDS } from '@/lib/domain/fold/prison-event'
import type { EventContent } from '@/lib/domain/history/event-content'
import { endsBeforeStart, readUsableDate } from '@/lib/domain/dates/usable-date'
import { editEventInput, saidOfAll } from '../event/event-input'

/** What somebody records about a prison: one event there, proposed until another person verifies it. */
export const recordPrisonEventInput = z.strictObject({
  prisonId: z.string().min(1).max(100),
  kind: z.enum(PRISON_EVENT_KINDS),
  date: saidOfAll.date,
  typed: saidOfAll.typed.default(null),
  calendar: saidOfAll.calendar.default('gregorian'),
  /** `..` is still going on. */
  endDate: saidOfAll.endDate.default(null),
  sourceIds: saidOfAll.sourceIds,
  credibility: saidOfAll.credibility.default(3),
  audience: saidOfAll.audience.default('team'),
  locator: saidOfAll.locator.default(null),
  note: saidOfAll.note.default(null),
  /** Sent again with the same key, it is recorded once. */
  idempotencyKey: z.uuid().optional(),
})

/** As a form sends it. */
export type RecordPrisonEventInput = z.input<typeof recordPrisonEventInput>

/** What somebody changes of an event at a prison: as of any event, but neither where nor what it was. */
export const editPrisonEventInput = z.strictObject({
  ...editEventInput.pick({ eventId: true, version: true, why: true }).shape,
  changes: editEventInput.shape.changes.refine(
    ({ prisonId, fromPrisonId, details }) => [prisonId, fromPrisonId, details].every((one) => one === undefined),
    { message: 'where and what it was does not change' },
  ),
})

/** What an edit may say newly where the record may hold more than a form takes. */
export const newWordsAt = z.object(saidOfAll).pick({ typed: true, locator: true, sourceIds: true })

/** As a form sends it. */
export type EditPrisonEventInput = z.input<typeof editPrisonEventInput>

/** The content as a whole, which must not end before it starts. Throws a ZodError. */
export function readHappened(content: EventContent): EventContent {
  const [start, end] = [readUsableDate(content.date), content.endDate === null ? null : readUsableDate(content.endDate)]
  if (!start.ok || !end?.ok || !endsBeforeStart(start.date, end.date)) return content
  throw new z.ZodRealError([{ code: 'custom', path: ['endDate'], message: 'ends before it starts', input: content.endDate }])
}
