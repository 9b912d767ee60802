import { z } from 'zod'
import {
  caseDetailSchema, eventSchema, healthSchema, sentenceSchema, sourceSchema, staySchema,
} from '@/lib/domain/contract/case-detail'
import { caseListSchema, caseRowSchema, prisonRefSchema, reasonSchema } from '@/lib/domain/contract/case-row'
import { daysAnswerSchema } from '@/lib/domain/contract/days-answer'
import { editionListSchema, editionSchema, signingKeyListSchema } from '@/lib/domain/contract/edition-answers'
import { mapAnswerSchema, prisonPointSchema } from '@/lib/domain/contract/map-answer'
import { prisonEventSchema } from '@/lib/domain/contract/prison-event'
import { prisonFlagSchema } from '@/lib/domain/contract/prison-flag'
import { dayText, spanSchema } from '@/lib/domain/contract/span'
import { statisticsAnswerSchema } from '@/lib/domain/contract/statistics-answer'
import { edgeSchema, timelineAnswerSchema, timelineCaseSchema } from '@/lib/domain/contract/timeline-answer'
import { problemSchema } from '../problem'

const NAMED = {
  Day: dayText, Span: spanSchema, PrisonRef: prisonRefSchema, Reason: reasonSchema, CaseRow: caseRowSchema,
  CaseList: caseListSchema, Event: eventSchema, PrisonEvent: prisonEventSchema, Stay: staySchema,
  Sentence: sentenceSchema, HealthConcern: healthSchema, Source: sourceSchema, CaseDetail: caseDetailSchema,
  PrisonFlag: prisonFlagSchema, PrisonPoint: prisonPointSchema, Map: mapAnswerSchema, Days: daysAnswerSchema,
  TimelineDate: edgeSchema, TimelineCase: timelineCaseSchema, Timeline: timelineAnswerSchema,
  Statistics: statisticsAnswerSchema, Edition: editionSchema, EditionList: editionListSchema,
  SigningKeyList: signingKeyListSchema, Problem: problemSchema,
} as const

/** What a schema of an answer is called in the description of the API. */
export type SchemaName = keyof typeof NAMED

/** A part of a JSON document. */
export type Json = Record<string, unknown>

/** The schemas of all answers as JSON Schema, by name; one refers to another by its place in the description. */
export function describeSchemas(): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  // Within OpenAPI the dialect is stated once and a schema is known by its place.
  const own = (schema: object) => Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id')
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, Object.fromEntries(own(schema))]))
}

/**
 * The parameters that a schema of an address reads. A comma list is told as what it comes to, a list of words written
 * with commas, so that programs made from the description can be given one.
 */
export function describeParameters(query: z.ZodType): Json[] {
  const { properties: typed = {}, required = [] } = z.toJSONSchema(query, { io: 'input' })
  const { properties: meant = {} } = z.toJSONSchema(query, { io: 'output' })
  return Object.entries(typed).map(([name, input]) => {
    const output = meant[name]
    const isList = typeof output === 'object' && output.type === 'array'
    const { description, ...schema }: Json = { ...Object(isList ? output : input) }
    return { name, in: 'query', ...(required.includes(name) && { required: true }), description, ...(isList ? { style: 'form', explode: false } : {}), schema }
  })
}
