import { z } from 'zod'
import { versionNumber } from '@/lib/domain/history/version-number'

/** Which reason: of a case, by its rule. */
export const aboutTask = { caseId: z.uuid(), rule: z.string().regex(/^[A-Z]\d{1,4}$/) }

const hours = z.number().int().min(1).max(720)
const note = z.string().trim().min(1).max(2000)

/** Somebody takes a reason, for so many hours. */
export const takeTaskInput = z.strictObject({ ...aboutTask, hours, note: note.nullable().default(null) })

/** Somebody acknowledges a reason or puts it off: with a note, for so many hours. */
export const noteTaskInput = z.strictObject({ ...aboutTask, hours, note })

/** An action that is on record answers a reason. */
export const answerTaskInput = z.strictObject({ ...aboutTask, eventId: z.uuid() })

/** A task, and the number of its last step as it was read: another person may have taken one since. */
export const endTaskInput = z.strictObject({ ...aboutTask, place: versionNumber })

/** As forms send them. */
export type TakeTask = z.input<typeof takeTaskInput>
export type NoteTask = z.input<typeof noteTaskInput>
export type AnswerTask = z.input<typeof answerTaskInput>
export type EndTask = z.input<typeof endTaskInput>
