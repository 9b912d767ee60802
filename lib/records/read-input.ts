import { z } from 'zod'

const DEEPEST = 8
const LONGEST_TEXT = 20_000
// What Postgres stores in no text: NUL, and half a pair of UTF-16.
const NOT_STORABLE = /\0|\p{Surrogate}/u

/**
 * Reads what a form or a program sent by a schema, and answers what that makes of it. Throws a ZodError for anything
 * else, and for text that no database holds, texts over 20,000 characters, and values nested more than 8 deep.
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const fault = findFault(input, 0)
  if (fault !== null) throw new z.ZodRealError([{ code: 'custom', path: [], message: fault, input: undefined }])
  return schema.parse(input)
}

function findFault(value: unknown, depth: number): string | null {
  if (depth > DEEPEST) return 'is nested too deep'
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT) return 'is too long'
    return NOT_STORABLE.test(value) ? 'holds characters that cannot be stored' : null
  }
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value)) {
    const fault = findFault(key, depth) ?? findFault(inner, depth + 1)
    if (fault !== null) return fault
  }
  return null
}
