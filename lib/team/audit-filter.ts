import { z } from 'zod'

const word = z.string().trim().min(1).max(100).refine((text) => !text.includes('\0')).optional()

/** Which entries of the audit log are asked for: those to which all of this applies. */
export const auditFilter = z.strictObject({
  /** The id of an account, or the name of a program. */
  actor: word,
  subjectKind: word,
  subjectId: word,
  /** A whole action (`event.verify`), or all of one kind (`event.`). */
  action: word,
  /** Entries older than this one. */
  before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
})
export type AuditFilter = z.infer<typeof auditFilter>
