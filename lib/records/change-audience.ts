import { z } from 'zod'
import type { Day } from '@/lib/domain/dates/day'
import { refuseAudience } from '@/lib/domain/history/refuse-audience'
import { careFor, questionBefore, type PublicQuestion } from '@/lib/domain/permissions/care'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { AUDIENCES } from '@/lib/domain/vocabulary'
import { addVersion, keepAsked, type WrittenVersion } from './event/add-version'
import { findGivenConsent, writeConfirmation } from './event/confirmation'
import { inEventTransaction } from './event/in-event-transaction'
import { readVersionInput } from './event/step-input'
import { readInput } from './read-input'
import type { Result } from './result'

const changeAudienceInput = readVersionInput.extend({
  audience: z.enum(AUDIENCES),
  /** That somebody was asked whether this may be public, and said yes. */
  confirmPublic: z.boolean().default(false),
})

/** As a form sends it. */
export type ChangeAudience = z.input<typeof changeAudienceInput>

export type ChangeAudienceReason =
  | 'not_allowed' | 'unknown_event' | 'stale_version' | 'same_audience' | 'retracted' | 'own_event' | 'no_given_consent'
export type ChangeAudienceResult =
  Result<WrittenVersion, ChangeAudienceReason> | { ok: false; reason: 'confirm_public'; question: PublicQuestion }

/**
 * Changes who may see an event, and nothing else of it: it stays verified. To open a verified one wider takes those who
 * may verify, and not its author; whoever edits may close it. A contact that becomes public is published with its day
 * alone. What is public follows in the same transaction. Throws a ZodError for input that no form sends.
 */
export async function changeAudience(viewer: Viewer, input: ChangeAudience, on: Day): Promise<ChangeAudienceResult> {
  if (!roleMay(viewer.role, 'event.edit')) return { ok: false, reason: 'not_allowed' }
  const { eventId, version, audience, confirmPublic } = readInput(changeAudienceInput, input)
  return inEventTransaction<ChangeAudienceResult>(viewer, eventId, on, async (transaction) => {
    const { current, db } = transaction
    const reason = refuseAudience(current, viewer, { version, audience })
    if (reason) return { ok: false, reason }
    const kind = { type: current.type, details: current.content.details }
    const question = questionBefore(kind, audience)
    if (question && !confirmPublic) return { ok: false, reason: 'confirm_public', question }
    const isVerified = current.claimStatus === 'verified'
    const needsTwo = isVerified && audience === 'public' && careFor(kind) === 'two_reviewers'
    const consentId = needsTwo ? await findGivenConsent(db, current.caseId) : null
    if (needsTwo && consentId === null) return { ok: false, reason: 'no_given_consent' }
    // An import's verification names nobody: who opens it now has read it.
    const verifier = isVerified ? (current.verifier ?? viewer.accountId) : null
    const content = { ...current.content, audience }
    const written = await addVersion(
      transaction, viewer,
      { change: 'audience', content, verifier, ...keepAsked(current) },
      { action: 'event.audience', fields: ['audience'] },
    )
    if (consentId !== null) {
      await writeConfirmation(db, { caseId: current.caseId, read: written, consentId, account: viewer.accountId })
    }
    return { ok: true, value: written }
  })
}
