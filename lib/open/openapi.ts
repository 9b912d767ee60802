import { z } from 'zod'
import {
  caseDetailSchema, eventSchema, healthSchema, sentenceSchema, sourceSchema, staySchema,
} from '@/lib/domain/contract/case-detail'
import { caseListSchema, caseRowSchema, prisonRefSchema, reasonSchema } from '@/lib/domain/contract/case-row'
import { prisonEventSchema } from '@/lib/domain/contract/prison-event'
import { prisonFlagSchema } from '@/lib/domain/contract/prison-flag'
import { mapAnswerSchema, prisonPointSchema } from '@/lib/domain/contract/map-answer'
import { daysAnswerSchema } from '@/lib/domain/contract/days-answer'
import { edgeSchema, timelineAnswerSchema, timelineCaseSchema } from '@/lib/domain/contract/timeline-answer'
import { statisticsAnswerSchema } from '@/lib/domain/contract/statistics-answer'
import { dayText, spanSchema } from '@/lib/domain/contract/span'
import { caseFilterSchema, caseQuerySchema } from './case-query'
import { spanQuerySchema } from './days/span-query'
import { problemSchema } from './problem'
import { statisticsQuerySchema } from './statistics/statistics-query'
import { timelineQuerySchema } from './timeline-query'

const NAMED = {
  Day: dayText, Span: spanSchema, PrisonRef: prisonRefSchema, Reason: reasonSchema, CaseRow: caseRowSchema,
  CaseList: caseListSchema, Event: eventSchema, PrisonEvent: prisonEventSchema, Stay: staySchema,
  Sentence: sentenceSchema, HealthConcern: healthSchema, Source: sourceSchema, CaseDetail: caseDetailSchema,
  PrisonFlag: prisonFlagSchema, PrisonPoint: prisonPointSchema, Map: mapAnswerSchema, Days: daysAnswerSchema,
  TimelineDate: edgeSchema, TimelineCase: timelineCaseSchema, Timeline: timelineAnswerSchema,
  Statistics: statisticsAnswerSchema, Problem: problemSchema,
} as const

type Json = Record<string, unknown>

/** The OpenAPI 3.1 description of the API, made from the schemas that parse its requests and type its answers. */
export function describeApi(): Json {
  const slug = { name: 'slug', in: 'path', required: true, schema: { type: 'string' } }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vigil',
      version: '1',
      description: 'Published cases of people in prison, as they stood on any day. Errors are problem documents.',
    },
    paths: {
      '/api/v1/cases': read('List cases, most urgent first', 'CaseList', parametersOf(caseQuerySchema)),
      '/api/v1/cases/{slug}': read('One case with all that is published of it', 'CaseDetail', [slug]),
      '/api/v1/cases/{slug}/photo': readPhoto([slug]),
      '/api/v1/map': read('People held by prison, as GeoJSON', 'Map', [], 'application/geo+json'),
      '/api/v1/days': read('What the map shows on each day of a span, as changes', 'Days', parametersOf(spanQuerySchema)),
      '/api/v1/timeline': read('Many cases on one axis of time', 'Timeline', parametersOf(timelineQuerySchema)),
      '/api/v1/export.csv': readFile('All cases that match, as CSV', 'text/csv'),
      '/api/v1/export.ndjson': readFile('All cases that match, a CaseRow with its day on each line', 'application/x-ndjson'),
      '/api/v1/export.geojson': readFile('All cases that match, as GeoJSON features', 'application/geo+json'),
      '/api/v1/statistics': read('The record in numbers', 'Statistics', parametersOf(statisticsQuerySchema)),
    },
    components: { schemas: namedSchemas(), parameters: { asOf: asOfParameter() } },
  }
}

function read(summary: string, schema: keyof typeof NAMED, parameters: Json[], mediaType = 'application/json'): Json {
  const problem = (description: string) => ({ description, content: content('Problem', 'application/problem+json') })
  return {
    get: {
      summary,
      parameters: [...parameters, { $ref: '#/components/parameters/asOf' }],
      responses: {
        200: { description: 'The answer for that day.', content: content(schema, mediaType) },
        400: problem('A parameter is unknown, malformed or given twice, or the day lies ahead.'),
        404: problem('Nothing is published here.'),
        503: problem('The record cannot be read at the moment.'),
      },
    },
  }
}

/** A file of any length, written while it is read. */
function readFile(summary: string, mediaType: string): Json {
  const { get } = read(summary, 'Problem', parametersOf(caseFilterSchema))
  const file = { description: 'The whole file.', content: { [mediaType]: { schema: { type: 'string' } } } }
  return { get: { ...Object(get), responses: { ...Object(Object(get).responses), 200: file } } }
}

function readPhoto(parameters: Json[]): Json {
  const { get } = read('The picture of a case', 'Problem', parameters)
  const picture = { description: 'The picture.', content: { 'image/webp': { schema: { type: 'string', format: 'binary' } } } }
  return { get: { ...Object(get), responses: { ...Object(Object(get).responses), 200: picture } } }
}

function content(schema: keyof typeof NAMED, mediaType: string): Json {
  return { [mediaType]: { schema: { $ref: `#/components/schemas/${schema}` } } }
}

function asOfParameter(): Json {
  return {
    name: 'asOf',
    in: 'query',
    description: 'The day that the answer is true for; today where none is given. A later day is refused.',
    schema: { $ref: '#/components/schemas/Day' },
  }
}

function parametersOf(query: z.ZodType): Json[] {
  const { properties = {} } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', schema }))
}

function namedSchemas(): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  // Within OpenAPI the dialect is stated once and a schema is known by its place.
  const own = (schema: object) => Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id')
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, Object.fromEntries(own(schema))]))
}
