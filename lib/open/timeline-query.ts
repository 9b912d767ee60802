import { z } from 'zod'
import { caseQuerySchema } from './case-query'

/** How many cases one timeline holds at most. */
export const MOST_ON_TIMELINE = 1000

const { status, prison, urgency, sex, nationality, q, cursor } = caseQuerySchema.shape
const limit = z.coerce.number().int().min(1).max(MOST_ON_TIMELINE).optional()
  .meta({ description: 'How many cases at most, the most urgent first; 1000 where none is given.' })

/** The parameters of a timeline, as text from an address: those that narrow a list of cases. */
export const timelineQuerySchema = z.strictObject({ status, prison, urgency, sex, nationality, q, limit, cursor })
export type TimelineQuery = z.output<typeof timelineQuerySchema>
