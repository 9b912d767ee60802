import { z } from 'zod'
import type { Statements } from '@/lib/db/statements'
import type { StoredVersion } from '@/lib/db/stored-version'
import type { Day } from '@/lib/domain/dates/day'
import { refuseVerification } from '@/lib/domain/history/steps'
import { careFor, questionBefore, type PublicQuestion } from '@/lib/domain/permissions/care'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { AUDIENCES, type Audience } from '@/lib/domain/vocabulary'
import { addVersion, type WrittenVersion } from './event/add-version'
import { findGivenConsent, isCleared, isConfirmed, writeConfirmation } from './event/confirmation'
import { inEventTransaction } from './event/in-event-transaction'
import { lacksConsent } from './event/procedure-consent'
import { readVersionInput } from './event/step-input'
import { readInput } from './read-input'
import type { Result } from './result'

const verifyEventInput = readVersionInput.extend({
  /** Who may see it, where the reviewer decides that otherwise than the author. */
  audience: z.enum(AUDIENCES).optional(),
  /** That the reviewer was asked whether this may be public, and said yes. */
  confirmPublic: z.boolean().default(false),
})

/** As a form sends it. */
export type VerifyEvent = z.input<typeof verifyEventInput>

export type VerifyEventReason =
  | 'not_allowed' | 'unknown_event' | 'own_event' | 'stale_version' | 'already_verified' | 'retracted'
  | 'no_given_consent' | 'no_procedure_consent'

/** What was verified, and what is open about its publication. */
export interface VerifiedVersion extends WrittenVersion {
  /** Asked of a private contact of a published case: without its day, the public silence is not stated. */
  question: 'publish_day_alone' | null
  /** Whether it stays with the team until a second reviewer confirms it. */
  awaitsSecondReviewer: boolean
}

export type VerifyEventResult =
  Result<VerifiedVersion, VerifyEventReason> | { ok: false; reason: 'confirm_public'; question: PublicQuestion }

/**
 * Verifies an event: a new version of the same content by the same author, with the person who verified it, who is
 * somebody else (the database says so too), and everything that follows from it, in one transaction. What is sensitive
 * becomes public only with `confirmPublic`; sexual violence only with a given consent, and once a second reviewer
 * confirms it too; and what was taken to a procedure only with a consent to that. `on` is the clock's civil day. Throws
 * a ZodError for input that no form sends.
 */
export async function verifyEvent(viewer: Viewer, input: VerifyEvent, on: Day): Promise<VerifyEventResult> {
  if (!roleMay(viewer.role, 'event.verify')) return { ok: false, reason: 'not_allowed' }
  const wanted = readInput(verifyEventInput, input)
  return inEventTransaction<VerifyEventResult>(viewer, wanted.eventId, on, async (transaction) => {
    const { current, db } = transaction
    const reason = refuseVerification(current, { accountId: viewer.accountId, version: wanted.version })
    if (reason) return { ok: false, reason }
    if (await lacksConsent(db, current.caseId, current.type, current.content)) {
      return { ok: false, reason: 'no_procedure_consent' }
    }
    const audience = wanted.audience ?? current.content.audience
    const kind = { type: current.type, details: current.content.details }
    const question = questionBefore(kind, audience)
    if (question && !wanted.confirmPublic) return { ok: false, reason: 'confirm_public', question }
    const needsTwo = audience === 'public' && careFor(kind) === 'two_reviewers'
    const consentId = needsTwo ? await findGivenConsent(db, current.caseId) : null
    if (needsTwo && consentId === null) return { ok: false, reason: 'no_given_consent' }
    const isMoved = audience !== current.content.audience
    const written = await addVersion(
      transaction, viewer,
      { change: 'verify', claimStatus: 'verified', verifier: viewer.accountId, content: { ...current.content, audience } },
      { action: 'event.verify', fields: ['claimStatus', 'verifier', ...(isMoved ? ['audience'] : [])] },
    )
    if (consentId !== null) {
      await writeConfirmation(db, { caseId: current.caseId, read: written, consentId, account: viewer.accountId })
    }
    const awaitsSecondReviewer = needsTwo && !(await isConfirmed(db, current.caseId, current.eventId))
    const asked = await questionAfter(db, current, audience)
    return { ok: true, value: { ...written, question: asked, awaitsSecondReviewer } }
  })
}

async function questionAfter(db: Statements, { type, caseId }: StoredVersion, audience: Audience) {
  if (type !== 'contact' || audience === 'public') return null
  return (await isCleared(db, caseId)) ? ('publish_day_alone' as const) : null
}
