import { z } from 'zod'
import { MARK_KINDS } from '../timeline/mark-kinds'
import { LEVELS, STATUSES } from '../vocabulary'
import { dayText } from './span'

const dayNumber = z.number().int()

/** A vague date in few bytes: a day where it is known, else its first and last possible day; null is open. */
export const edgeSchema = z
  .union([dayNumber, z.tuple([dayNumber.nullable(), dayNumber.nullable()])])
  .meta({
    id: 'TimelineDate',
    description: 'Days since 1970-01-01: one where the day is known, else the first and the last that it may be, null for open.',
  })
export type CompactEdge = z.infer<typeof edgeSchema>

const placeInList = z.number().int().nonnegative()
const staySchema = z.tuple([placeInList, edgeSchema, edgeSchema.nullable()])
const stretchSchema = z.tuple([edgeSchema, edgeSchema.nullable()])

export const timelineCaseSchema = z
  .strictObject({
    slug: z.string(),
    name: z.string(),
    native: z.string().optional(),
    status: z.enum(STATUSES),
    level: z.enum(LEVELS),
    possible: z.enum(LEVELS).optional().describe('Where it is higher than `level`.'),
    prison: placeInList.optional().describe('Where the person is held, as a place in `prisons`.'),
    held: edgeSchema.optional().describe('Since when the present custody goes on.'),
    silence: edgeSchema.optional().describe('From when the days of silence are counted.'),
    stays: z.array(staySchema).optional().describe('Prison, from, to; `to` is null while it goes on.'),
    solitary: z.array(stretchSchema).optional().describe('From, to; `to` is null while it goes on.'),
    hungerStrikes: z.array(stretchSchema).optional().describe('From, to; `to` is null while it goes on.'),
    marks: z.partialRecord(z.enum(MARK_KINDS), z.array(edgeSchema)).optional(),
  })
  .meta({ id: 'TimelineCase', description: 'The line of one case. What is absent is not stated.' })
export type TimelineCase = z.infer<typeof timelineCaseSchema>

export const timelineAnswerSchema = z
  .strictObject({
    asOf: dayText,
    total: z.number().int().nonnegative().describe('How many cases match; `cases` holds the most urgent of them, or of those after the cursor.'),
    next: z.string().nullable().describe('The cursor of the cases that follow; null where none do.'),
    prisons: z.array(z.strictObject({ id: z.string(), name: z.string(), native: z.string().optional() })),
    cases: z.array(timelineCaseSchema),
  })
  .meta({ id: 'Timeline' })
export type TimelineAnswer = z.infer<typeof timelineAnswerSchema>
