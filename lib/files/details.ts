import type { z } from 'zod'
import type { EventType } from '@/lib/domain/events/event-types'
import { eventDefinitions } from '@/lib/domain/events/registry'

const DEEPEST = 8

export type Details = Record<string, unknown>

/** Details as read, and the reasons why they cannot be taken: none if they can. */
export interface DetailsRead {
  details: Details
  reasons: string[]
}

/** Reads the JSON of a `details` cell by the schema of its event type; an empty cell is `{}`. */
export function readDetails(type: EventType, cell: string): DetailsRead {
  const json = parseJson(cell === '' ? '{}' : cell)
  if (json === undefined) return refuse('is not JSON')
  if (!isShallow(json)) return refuse('is nested too deep')
  if (!isStorable(json)) return refuse('holds a character that cannot be stored')
  const parsed = eventDefinitions[type].details.safeParse(json)
  if (parsed.success) return { details: parsed.data, reasons: [] }
  return refuse(...parsed.error.issues.map((issue) => describe(type, issue)))
}

function refuse(...reasons: string[]): DetailsRead {
  return { details: {}, reasons }
}

function parseJson(cell: string): unknown {
  try {
    return JSON.parse(cell)
  } catch {
    return undefined
  }
}

/** Whether a value is nested no deeper than details are: a file may nest deeper than can be walked. */
function isShallow(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true
  return depth < DEEPEST && Object.values(value).every((inner) => isShallow(inner, depth + 1))
}

/** Whether a value fits into jsonb, which refuses NUL and half of a surrogate pair. */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !/[\u0000\p{Surrogate}]/u.test(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, inner]) => isStorable(key) && isStorable(inner))
}

function describe(type: EventType, issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys') return [path.join('.'), issue.message].filter(Boolean).join(': ')
  return `unknown detail of ${type}: ${issue.keys.map((key) => [...path, key].join('.')).join(', ')}`
}
