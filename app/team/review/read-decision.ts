import { z } from 'zod'
import { versionField } from '@/lib/domain/history/version-number'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { withPlainLines } from '../typed-text'

const decisionForm = z.object({
  event: z.uuid(),
  version: versionField,
  intent: z.enum(['verify', 'dispute', 'send_back']).optional(),
  what: z.enum(['verify', 'dispute', 'send_back']).optional(),
  audience: z.enum(AUDIENCES).optional(),
  confirmPublic: z.literal('yes').optional(),
  note: z.string().transform(withPlainLines).pipe(z.string().trim().max(2000)).optional(),
})

/** What a reviewer decides of a version of an event that they read, or takes back. */
export interface Decision {
  eventId: string
  version: number
  intent: 'verify' | 'dispute' | 'send_back'
  audience: (typeof AUDIENCES)[number] | undefined
  confirmPublic: boolean
  /** Null where nothing was written. */
  note: string | null
}

/** Reads the form; null for what no form of ours sends. */
export function readDecision(form: unknown): Decision | null {
  if (!(form instanceof FormData)) return null
  const texts = [...form].filter(([name, value]) => typeof value === 'string' && !name.startsWith('$'))
  const read = decisionForm.safeParse(Object.fromEntries(texts))
  if (!read.success) return null
  const { event: eventId, version, intent, what, audience, confirmPublic, note } = read.data
  return {
    eventId, version, intent: intent ?? what ?? 'verify', audience, confirmPublic: confirmPublic === 'yes', note: note || null,
  }
}
