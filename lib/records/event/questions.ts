import type { Warning } from '@/lib/domain/chronology/warning'
import type { EventType } from '@/lib/domain/events/event-types'
import type { EventContent } from '@/lib/domain/history/event-content'
import { careFor, questionBefore, type PublicQuestion } from '@/lib/domain/permissions/care'

/** What a save asks before it saves: sent again with `overrideReason` or `confirmPublic`, it goes through. */
export type Question =
  | { ok: false; reason: 'chronology'; warnings: Warning[] }
  | { ok: false; reason: 'confirm_public'; question: PublicQuestion }

/** What somebody answered already. */
export interface Answers {
  overrideReason?: string | undefined
  confirmPublic: boolean
}

/**
 * The first question about content that is not answered yet; null where it may be saved. What was public before, and
 * with the same care, is not asked about again.
 */
export function askFirst(
  type: EventType,
  { before, after, warnings }: { before: EventContent | null; after: EventContent; warnings: Warning[] },
  answers: Answers,
): Question | null {
  if (warnings.length > 0 && answers.overrideReason === undefined) return { ok: false, reason: 'chronology', warnings }
  const question = questionBefore({ type, details: after.details }, after.audience)
  const wasAsked = before?.audience === 'public'
    && careFor({ type, details: before.details }) === careFor({ type, details: after.details })
  if (question === null || wasAsked || answers.confirmPublic) return null
  return { ok: false, reason: 'confirm_public', question }
}
