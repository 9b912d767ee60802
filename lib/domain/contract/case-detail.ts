import { z } from 'zod'
import { CLAIM_STATUSES, RELIABILITIES } from '../vocabulary'
import { caseRowSchema, prisonRefSchema } from './case-row'
import { prisonEventSchema } from './prison-event'
import { spanSchema } from './span'

export const eventSchema = z
  .strictObject({
    id: z.string(),
    type: z.string(),
    date: spanSchema,
    endDate: spanSchema.nullable().describe('`..` with both bounds null: still going on when reported.'),
    prison: prisonRefSchema.nullable(),
    details: z.record(z.string(), z.unknown()),
    claimStatus: z.enum(CLAIM_STATUSES),
    grade: z.string().describe('Admiralty code: reliability of the source and credibility of the claim, as in B3.'),
    sources: z.array(z.string()),
  })
  .meta({ id: 'Event' })
export type EventView = z.infer<typeof eventSchema>

export const staySchema = z
  .strictObject({
    prison: prisonRefSchema,
    ward: z.string().nullable(),
    from: spanSchema,
    to: spanSchema.nullable(),
  })
  .meta({ id: 'Stay', description: 'An unbroken time in one prison; `to` is null while it goes on.' })
export type Stay = z.infer<typeof staySchema>

export const sentenceSchema = z
  .strictObject({
    components: z.record(z.string(), z.unknown()),
    stage: z.string().nullable(),
    end: spanSchema.nullable(),
  })
  .meta({ id: 'Sentence' })
export type Sentence = z.infer<typeof sentenceSchema>

export const healthSchema = z
  .strictObject({
    condition: z.string(),
    severity: z.string().nullable(),
    since: spanSchema,
    treatment: z.string().nullable(),
  })
  .meta({ id: 'HealthConcern' })
export type HealthConcern = z.infer<typeof healthSchema>

export const sourceSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    url: z.string().nullable(),
    reliability: z.enum(RELIABILITIES),
  })
  .meta({ id: 'Source' })
export type SourceView = z.infer<typeof sourceSchema>

export const caseDetailSchema = z
  .strictObject({
    ...caseRowSchema.shape,
    events: z.array(eventSchema),
    prisonEvents: z.array(prisonEventSchema).optional()
      .describe('Those that a reason rests on, beside the events of the case; absent where none does.'),
    stays: z.array(staySchema),
    sentence: sentenceSchema.nullable(),
    health: z.array(healthSchema),
    sources: z.array(sourceSchema),
  })
  .meta({ id: 'CaseDetail' })
export type CaseDetail = z.infer<typeof caseDetailSchema>
