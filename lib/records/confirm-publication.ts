import { z } from 'zod'
import type { StoredVersion } from '@/lib/db/stored-version'
import { readDate } from '@/lib/db/stored-dates'
import type { Day } from '@/lib/domain/dates/day'
import { careFor } from '@/lib/domain/permissions/care'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { findGivenConsent, isConfirmed, writeConfirmation, type Confirmed } from './event/confirmation'
import { inEventTransaction } from './event/in-event-transaction'
import { readVersionInput } from './event/step-input'
import { inCaseTransaction, type DerivingTransaction } from './in-case-transaction'
import { mayBeChild } from './may-be-child'
import { readInput } from './read-input'
import type { Result } from './result'

const childCaseInput = z.strictObject({ caseId: z.uuid() })

export type ConfirmPublicationReason =
  | 'not_allowed' | 'unknown_case' | 'unknown_event' | 'stale_version' | 'not_needed' | 'own_event'
  | 'no_given_consent' | 'already_confirmed'
export type ConfirmPublicationResult = Result<{ isConfirmed: boolean }, ConfirmPublicationReason>

/**
 * Confirms that the case of somebody who may be a child may be published: it takes two reviewers, on a consent that
 * somebody gave. Answers whether both have now; then it is published in the same transaction, if it is cleared. Throws
 * a ZodError for input that no form sends.
 */
export async function confirmChildCase(
  viewer: Viewer,
  input: z.input<typeof childCaseInput>,
  on: Day,
): Promise<ConfirmPublicationResult> {
  if (!roleMay(viewer.role, 'case.publish')) return { ok: false, reason: 'not_allowed' }
  const { caseId } = readInput(childCaseInput, input)
  return inCaseTransaction<ConfirmPublicationResult>(caseId, on, async (transaction) => {
    const found = await transaction.models.caseFile.findUnique({ where: { id: caseId }, select: { birthDate: true } })
    if (!found) return { ok: false, reason: 'unknown_case' }
    if (!mayBeChild(readDate(found.birthDate), on)) return { ok: false, reason: 'not_needed' }
    return confirm(transaction, viewer, { caseId, read: null })
  })
}

/**
 * Confirms, as the second reviewer, that an event of sexual violence may be published as it was read. Answers whether
 * two people, none of them its author, have now. Throws a ZodError for input that no form sends.
 */
export async function confirmSensitiveEvent(
  viewer: Viewer,
  input: z.input<typeof readVersionInput>,
  on: Day,
): Promise<ConfirmPublicationResult> {
  if (!roleMay(viewer.role, 'event.verify')) return { ok: false, reason: 'not_allowed' }
  const { eventId, version } = readInput(readVersionInput, input)
  return inEventTransaction<ConfirmPublicationResult>(viewer, eventId, on, async (transaction) => {
    const { current } = transaction
    if (current.version !== version) return { ok: false, reason: 'stale_version' }
    if (!needsTwo(current)) return { ok: false, reason: 'not_needed' }
    if (current.author === viewer.accountId) return { ok: false, reason: 'own_event' }
    return confirm(transaction, viewer, { caseId: current.caseId, read: { eventId, version } })
  })
}

function needsTwo({ type, content, claimStatus }: StoredVersion): boolean {
  const isMeant = content.audience === 'public' && claimStatus === 'verified'
  return isMeant && careFor({ type, details: content.details }) === 'two_reviewers'
}

async function confirm(
  { db, tell }: DerivingTransaction,
  viewer: Viewer,
  what: Pick<Confirmed, 'caseId' | 'read'>,
): Promise<ConfirmPublicationResult> {
  const consentId = await findGivenConsent(db, what.caseId)
  if (consentId === null) return { ok: false, reason: 'no_given_consent' }
  const account = viewer.accountId
  const isFirst = await writeConfirmation(db, { ...what, consentId, account })
  if (!isFirst) return { ok: false, reason: 'already_confirmed' }
  const subject = what.read
    ? ({ subjectKind: 'event', subjectId: what.read.eventId } as const)
    : ({ subjectKind: 'case', subjectId: what.caseId } as const)
  tell({ actor: account, action: `${subject.subjectKind}.confirm`, ...subject, fields: ['confirmation'], digest: null })
  return { ok: true, value: { isConfirmed: await isConfirmed(db, what.caseId, what.read?.eventId ?? null) } }
}
