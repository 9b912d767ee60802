import type { z } from 'zod'
import type { Submission } from '@/lib/domain/intake/submission'

/** What was made of a form: a submission where all is well, and else what was typed and which fields are at fault. */
export interface ReadForm {
  typed: Record<string, string>
  faults: string[]
  /** Where the visitor goes once it is taken. */
  next: string
  submission?: Submission
  /** Shown in place of `next`, to this visitor alone; without a submission too. */
  shown?: { url: string; typed: Record<string, string> }
  /** A field that people do not see was filled in: all is said to be well, and nothing is taken. */
  isTrap: boolean
}

export const MOST_FIELDS = 20
/** Letters of a field, where its form does not say otherwise. */
export const LONGEST = 4000

/** Reads the fields of a form as a browser sends it; null for a body that no form of ours sends. */
export function readFields(body: string, longest = LONGEST): Record<string, string> | null {
  return fieldsOf([...new URLSearchParams(body)], longest)
}

/** The fields by their names; null for a list that no form of ours sends. */
export function fieldsOf(fields: readonly [string, string][], longest: number): Record<string, string> | null {
  const names = new Set(fields.map(([name]) => name))
  const isOurs = fields.length <= MOST_FIELDS && names.size === fields.length
    && fields.every(([name, value]) => isField(name, value, longest))
  return isOurs ? Object.fromEntries(fields) : null
}

/** Whether a form of ours could send a field. */
export function isField(name: string, value: string, longest: number): boolean {
  return name.length < 40 && value.length <= longest && !/\p{Surrogate}/u.test(value)
}

/** What a schema found wrong with what was typed; null for a field that the form does not have. */
export function tellFaults(error: z.ZodError, typed: Record<string, string>, next: string): ReadForm | null {
  const faults = [...new Set(error.issues.map(({ path }) => String(path[0] ?? '')))]
  return faults.includes('') ? null : { typed, faults, next, isTrap: false }
}
