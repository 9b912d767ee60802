import { z } from 'zod'
import { MODIFIERS } from '../fold/modifiers-on'
import { LEVELS, STATUSES } from '../vocabulary'
import { dayText, spanSchema } from './span'

export const prisonRefSchema = z.strictObject({ id: z.string(), name: z.string() }).meta({ id: 'PrisonRef' })

export const reasonSchema = z
  .strictObject({
    rule: z.string(),
    level: z.enum(LEVELS),
    certainty: z.enum(['certain', 'possible']),
    since: dayText,
    atLeast: z.number().int().nullable(),
    atMost: z.number().int().nullable(),
    events: z.array(z.string()).describe('Ids of events of the case, or of its prison (`prisonEvents`).'),
    raisedBy: z.array(z.enum(MODIFIERS)).optional().describe('What raised the level by one; absent where nothing did.'),
  })
  .meta({ id: 'Reason', description: 'Why a rule fires: days as bounds, null where there is no count or no bound.' })
export type Reason = z.infer<typeof reasonSchema>

/** One case on one day: the row of lists and the head of a case page (design, section 8). */
export const caseRowSchema = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    name: z.strictObject({ latin: z.string(), native: z.string().nullable() }),
    status: z.enum(STATUSES),
    statusPossible: z.enum(STATUSES).nullable(),
    statusSince: spanSchema.nullable(),
    lastConfirmedOn: dayText.nullable(),
    prison: prisonRefSchema.nullable(),
    prisonPossible: prisonRefSchema.nullable(),
    silence: z
      .strictObject({
        atLeast: z.number().int(),
        atMost: z.number().int().nullable(),
        since: z.enum(['contact', 'arrest']),
      })
      .nullable(),
    urgency: z.strictObject({ level: z.enum(LEVELS), possible: z.enum(LEVELS), reasons: z.array(reasonSchema) }),
    updatedOn: dayText,
  })
  .meta({ id: 'CaseRow' })
export type CaseRow = z.infer<typeof caseRowSchema>

export const caseListSchema = z
  .strictObject({
    asOf: dayText,
    total: z.number().int(),
    data: z.array(caseRowSchema),
    next: z.string().nullable().describe('The cursor of the next page, or null.'),
  })
  .meta({ id: 'CaseList' })
