import { z } from 'zod'
import { EVENT_TYPES, type EventType } from './event-types'
import { eventDefinitions } from './registry'
import { detailDate } from './vague-detail'

/** How a detail is asked for. `tick` can only be said, not denied; `list` is a list of such fields, for charges. */
export type DetailKind =
  | 'choice' | 'yes_no' | 'tick' | 'count' | 'text' | 'date' | 'yes_no_or_text' | 'yes_no_or_date' | 'list'

/** One field of a form, as the schema of a type's details says; plain, so that it can be sent to a browser. */
export interface DetailField {
  name: string
  kind: DetailKind
  isRequired: boolean
  /** The values of a choice. */
  options: string[]
  /** The fields of one entry of a list. */
  fields: DetailField[]
}

/**
 * The fields that ask for the details of a type, in the order of its schema. Throws an Error for a schema of a shape
 * that no field asks for: a new type of event is met by a test, and never by a volunteer.
 */
export function detailFieldsOf(type: EventType): DetailField[] {
  return fieldsOf(eventDefinitions[type].details)
}

/** The fields of every type. */
export function allDetailFields(): Record<string, DetailField[]> {
  return Object.fromEntries(EVENT_TYPES.map((type) => [type, detailFieldsOf(type)]))
}

function fieldsOf(schema: unknown): DetailField[] {
  if (!(schema instanceof z.ZodObject)) throw new Error('details are an object')
  return Object.entries(schema.shape).map(([name, part]) => fieldOf(name, part))
}

function fieldOf(name: string, part: unknown): DetailField {
  const isRequired = !(part instanceof z.ZodOptional)
  const bare: unknown = part instanceof z.ZodOptional ? part.unwrap() : part
  const field = { name, isRequired, options: [], fields: [] }
  if (bare instanceof z.ZodEnum) return { ...field, kind: 'choice', options: bare.options.map(String) }
  if (bare instanceof z.ZodArray) return { ...field, kind: 'list', fields: fieldsOf(bare.element) }
  return { ...field, kind: kindOf(name, bare) }
}

function kindOf(name: string, bare: unknown): DetailKind {
  if (bare === detailDate) return 'date'
  if (bare instanceof z.ZodBoolean) return 'yes_no'
  if (bare instanceof z.ZodLiteral) return 'tick'
  if (bare instanceof z.ZodNumber) return 'count'
  if (bare instanceof z.ZodString) return 'text'
  if (bare instanceof z.ZodUnion) return bare.options.includes(detailDate) ? 'yes_no_or_date' : 'yes_no_or_text'
  throw new Error(`no field asks for ${name}`)
}
