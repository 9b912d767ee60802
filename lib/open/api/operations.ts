import type { z } from 'zod'
import { describeParameters, type Json, type SchemaName } from './schemas'

/** One address of the API, which is read. */
interface Operation {
  /** What programs call it. */
  id: string
  summary: string
  /** The schema of its parameters, `asOf` left out; it has none where this is missing. */
  query?: z.ZodType
  /** Whether the slug of a case stands in the address. */
  ofCase?: boolean
  /** What of an edition stands in the address. */
  ofEdition?: readonly ('number' | 'file')[]
  /** Whether the name of a key stands in the address. */
  ofKey?: boolean
  /** Whether it is the same on every day. */
  ofNoDay?: boolean
}

const PROBLEMS: readonly (readonly [status: number, description: string])[] = [
  [400, 'A parameter is unknown, malformed or given twice, or the day lies ahead.'],
  [404, 'Nothing is published here.'],
  [405, 'Only GET, HEAD and OPTIONS are answered.'],
  [406, 'The answer is of no type that is accepted.'],
  [429, 'Too much was asked from one address; `Retry-After` says when to come again.'],
  [503, 'The record cannot be read at the moment; `Retry-After` says when to come again.'],
]
const MOVED = 'Two cases were of one person: the other stands for this one, at the address in `Location`.'
const GONE = 'The edition holds what may not be published any more; `Link` leads to the one that was issued instead.'
const IN_PATH = {
  slug: 'The name of a case in its address.', number: 'The number of an edition.',
  file: 'A file that the edition names, `SHA256SUMS` or `SHA256SUMS.sig`.',
  key: 'The name of a key and `.pem`.',
} as const

/** Reads a document of a schema. */
export function readDocument(operation: Operation, name: SchemaName, mediaType = 'application/json'): Json {
  const content = { [mediaType]: { schema: { $ref: `#/components/schemas/${name}` } } }
  return describeRead(operation, { description: 'The answer for that day.', content })
}

/** Reads a file of any length, written while it is read; it has no entity tag. */
export function readFile(operation: Operation, mediaType: string): Json {
  const schema = mediaType.startsWith('text/') ? { type: 'string' } : {}
  return describeRead(operation, { description: 'The whole file.', content: { [mediaType]: { schema } } }, [])
}

/** Reads the picture of a case. */
export function readPicture(operation: Operation, mediaType: string): Json {
  return describeRead(operation, { description: 'The picture.', content: { [mediaType]: { schema: {} } } })
}

function describeRead(operation: Operation, found: Json, tagged: readonly string[] = ['etag']): Json {
  const { id, summary, query, ofCase = false, ofEdition = [], ofKey = false, ofNoDay = false } = operation
  const headers = headersNamed([...tagged, 'rateLimit', 'rateLimitPolicy'])
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const unchanged = { description: 'What `If-None-Match` names is still the answer.', headers: headersNamed(tagged) }
  return {
    get: {
      operationId: id,
      summary,
      parameters: [
        ...(ofCase ? [inPath('slug')] : []),
        ...ofEdition.map(inPath),
        ...(ofKey ? [inPath('key')] : []),
        ...(query ? describeParameters(query) : []),
        ...(ofNoDay ? [] : [{ $ref: '#/components/parameters/asOf' }]),
        ...(tagged.length > 0 ? [{ $ref: '#/components/parameters/ifNoneMatch' }] : []),
      ],
      responses: {
        200: { ...found, headers },
        ...(tagged.length > 0 ? { 304: unchanged } : {}),
        ...(ofCase ? { 308: { description: MOVED, headers: headersNamed(['location']) } } : {}),
        ...Object.fromEntries(PROBLEMS.map(([status, description]) => [status, {
          description, content: problem, ...(status === 429 || status === 503 ? { headers: headersNamed(['retryAfter']) } : {}),
        }])),
        ...(ofEdition.length > 0 ? { 410: { description: GONE, content: problem } } : {}),
      },
    },
  }
}

function inPath(name: keyof typeof IN_PATH): Json {
  const schema = { type: 'string', minLength: 1, maxLength: 200 }
  return { name, in: 'path', required: true, description: IN_PATH[name], schema }
}

const HEADERS = {
  etag: ['ETag', 'Names this answer; send it as `If-None-Match` to be told whether it changed.', 'string'],
  rateLimit: ['RateLimit', 'What is left to this address, where it is counted: `"made";r=` questions, `t=` seconds.', 'string'],
  rateLimitPolicy: ['RateLimit-Policy', 'How much it has: `"made";q=` questions in `w=` seconds.', 'string'],
  retryAfter: ['Retry-After', 'Seconds to wait.', 'integer'],
  location: ['Location', 'Where it is found now.', 'string'],
} as const

/** The headers that answers share, to be referred to by their places in the description. */
export function describeHeaders(): Json {
  return Object.fromEntries(Object.entries(HEADERS).map(([key, [, description, type]]) => [
    key, { description, schema: { type } },
  ]))
}

function headersNamed(keys: readonly string[]): Json {
  const named = Object.entries(HEADERS).filter(([key]) => keys.includes(key))
  return Object.fromEntries(named.map(([key, [name]]) => [name, { $ref: `#/components/headers/${key}` }]))
}
