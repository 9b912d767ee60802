import { z } from 'zod'
import { credibilitySchema } from '@/lib/db/stored-version'
import { EVENT_TYPES, type EventType } from '@/lib/domain/events/event-types'
import { eventDefinitions } from '@/lib/domain/events/registry'
import type { EventContent } from '@/lib/domain/history/event-content'
import { versionNumber } from '@/lib/domain/history/version-number'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { readUsableDate } from '@/lib/domain/dates/usable-date'
import { heldText, MOST_HELD } from '../input-parts'
import { newWords } from './new-words'

const edtf = z.string().max(100).refine((text) => readUsableDate(text).ok, 'is not an EDTF date')
const reference = z.string().min(1).max(200)

/** A text that somebody writes, without space around it. */
export function writtenText(longest: number) {
  return z.string().trim().min(1).max(longest)
}

/** What every event says, one at a prison too. */
export const saidOfAll = {
  date: edtf,
  /** What was typed for the date, and its calendar (lib/domain/dates/typed reads it); null if it was EDTF. */
  typed: writtenText(200).nullable(),
  calendar: z.enum(['gregorian', 'solar_hijri']),
  endDate: z.union([z.literal('..'), edtf]).nullable(),
  sourceIds: z.array(reference).min(1).max(20),
  credibility: credibilitySchema,
  audience: z.enum(AUDIENCES),
  locator: writtenText(2000).nullable(),
  note: writtenText(20_000).nullable(),
}

const content = {
  ...saidOfAll,
  prisonId: reference.nullable(),
  fromPrisonId: reference.nullable(),
  details: z.record(z.string().max(100), z.unknown()),
}

/** The same from a form that shows what the record holds, by an import that may say more than a form. */
const heldContent = {
  ...content,
  typed: heldText.nullable(),
  sourceIds: z.array(reference).min(1).max(MOST_HELD),
  locator: heldText.nullable(),
}

/** What answers the questions that a save may raise. */
const answers = {
  /** Why the dates stand although they do not fit others. */
  overrideReason: writtenText(2000).optional(),
  /** That somebody was asked whether this may be public, and said yes. */
  confirmPublic: z.boolean().default(false),
}

/** What somebody records about a case: one event, proposed until another person verifies it. */
export const recordEventInput = z.strictObject({
  caseId: z.uuid(),
  type: z.enum(EVENT_TYPES),
  /** Made by the form: a draft that is sent twice creates nothing twice. */
  idempotencyKey: z.uuid().optional(),
  date: content.date,
  typed: content.typed.default(null),
  calendar: content.calendar.default('gregorian'),
  endDate: content.endDate.default(null),
  prisonId: content.prisonId.default(null),
  fromPrisonId: content.fromPrisonId.default(null),
  details: content.details.default({}),
  sourceIds: content.sourceIds,
  credibility: content.credibility.default(3),
  audience: content.audience.optional(),
  locator: content.locator.default(null),
  note: content.note.default(null),
  ...answers,
})

/** As a form sends it. */
export type RecordEventInput = z.input<typeof recordEventInput>

/** What somebody changes of an event: the version they read, and only the fields that they touched. */
export const editEventInput = z.strictObject({
  eventId: z.uuid(),
  version: versionNumber,
  /** The version that a conflict showed them, where they send the same again. */
  seen: versionNumber.optional(),
  /** A detail that is null is taken away. */
  changes: z.strictObject(heldContent).partial()
    .refine(({ date, typed, calendar }) => date !== undefined || (typed === undefined && calendar === undefined), {
      path: ['typed'], message: 'what was typed comes with its date',
    })
    // What was typed before is not what the new date was read from.
    .transform((changes) => (changes.date === undefined ? changes : { typed: null, calendar: 'gregorian' as const, ...changes })),
  why: writtenText(2000).optional(),
  ...answers,
})

/** As a form sends it. */
export type EditEventInput = z.input<typeof editEventInput>

/** The content that somebody records, with the audience that its type has where none is named. Throws a ZodError. */
export function readRecording(input: z.output<typeof recordEventInput>): EventContent {
  const { date, typed, calendar, endDate, prisonId, fromPrisonId, details, sourceIds, credibility } = input
  const { type, locator, note, audience = eventDefinitions[type].defaultAudience } = input
  const said = { details, sourceIds, credibility, audience, locator, note }
  return readContent(type, { date, typed, calendar, endDate, prisonId, fromPrisonId, ...said })
}

/**
 * Reads the whole content of an event of a type, its details by their own schema; of an edit's, what it says otherwise
 * than the version `before`. Throws a ZodError.
 */
export function readContent(type: EventType, whole: EventContent, before: EventContent | null = null): EventContent {
  const { details, isSpan } = eventDefinitions[type]
  const held = before === null ? {} : newWords(whole, before)
  const read = z.strictObject({ ...content, details })
    .refine(({ endDate }) => endDate === null || isSpan, { path: ['endDate'], message: 'this type of event has no end' })
    .parse({ ...whole, ...held })
  return { ...read, typed: whole.typed, locator: whole.locator, sourceIds: whole.sourceIds }
}
