import type { z } from 'zod'
import type { Submission } from '@/lib/domain/intake/submission'

/** What was made of a form: a submission where all is well, and else what was typed and which fields are at fault. */
export interface ReadForm {
  typed: Record<string, string>
  faults: string[]
  /** Where the visitor goes once it is taken. */
  next: string
  submission?: Submission
  /** A field that people do not see was filled in: all is said to be well, and nothing is taken. */
  isTrap: boolean
}

const MOST_FIELDS = 20
const LONGEST = 4000

/** Reads the fields of a form as a browser sends it; null for a body that no form of ours sends. */
export function readFields(body: string): Record<string, string> | null {
  const fields = [...new URLSearchParams(body)]
  const names = new Set(fields.map(([name]) => name))
  const isOurs = fields.length <= MOST_FIELDS && names.size === fields.length
    && fields.every(([name, value]) => name.length < 40 && value.length <= LONGEST && !/\p{Surrogate}/u.test(value))
  return isOurs ? Object.fromEntries(fields) : null
}

/** What a schema found wrong with what was typed; null for a field that the form does not have. */
export function tellFaults(error: z.ZodError, typed: Record<string, string>, next: string): ReadForm | null {
  const faults = [...new Set(error.issues.map(({ path }) => String(path[0] ?? '')))]
  return faults.includes('') ? null : { typed, faults, next, isTrap: false }
}
