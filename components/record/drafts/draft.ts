import { z } from 'zod'

/** How long a draft is kept. */
export const DRAFT_HOURS = 72
const HOUR_MS = 3_600_000

/** What was typed and not sent: the texts of a form by their names. */
export const draftSchema = z.strictObject({
  /** The idempotency key of the form: sent twice under it, nothing is created twice. */
  key: z.uuid(),
  /** The path of the form, with the person or the event that it is about. */
  path: z.string().max(300).regex(/^\/team\/record\?/),
  /** Whom it is about, for the list of drafts. */
  about: z.string().max(300),
  savedAt: z.number().int(),
  texts: z.record(z.string().max(200), z.string().max(20_000)),
})
export type Draft = z.infer<typeof draftSchema>

/** Whether a draft is too old to be kept, at an instant in milliseconds. */
export function hasExpired({ savedAt }: Pick<Draft, 'savedAt'>, atMs: number): boolean {
  return atMs - savedAt > DRAFT_HOURS * HOUR_MS
}

/** What no draft holds: how a source is reached, and what only says which button was pressed. */
export function isKept(name: string): boolean {
  return !name.startsWith('reach') && !name.startsWith('$') && name !== 'intent' && name !== 'key'
}
