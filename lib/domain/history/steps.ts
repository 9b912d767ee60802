import type { ClaimStatus } from '../vocabulary'
import type { Change } from './changes'

/** What a step looks at: how an event stands, and whose content it is. */
export interface Standing {
  version: number
  claimStatus: ClaimStatus
  author: string
  /** Sent back, and not answered yet. */
  awaitsAuthor: boolean
}

/** Who takes a step upon which version, and why; `mayDispute`: whether they may resolve a dispute as well. */
export interface Taken {
  accountId: string
  version: number
  note: string
  mayDispute: boolean
}

/** What a step makes of an event whose content stays, and the names of the fields that it changes. */
export interface Step {
  change: Change
  claimStatus?: ClaimStatus
  verifier?: null
  changeNote: string
  awaitsAuthor?: boolean
}

export type Decided<Reason extends string> =
  { ok: true; step: Step; fields: readonly string[] } | { ok: false; reason: Reason }

/** Disputes an event: it loses a verification. Pure, as all of these. */
export function dispute(now: Standing, { version, note }: Taken): Decided<'stale_version' | 'already_disputed' | 'retracted'> {
  if (now.version !== version) return { ok: false, reason: 'stale_version' }
  if (now.claimStatus === 'disputed') return { ok: false, reason: 'already_disputed' }
  if (now.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
  const step = { change: 'dispute', claimStatus: 'disputed', verifier: null, changeNote: note } as const
  return { ok: true, step, fields: ['claimStatus', 'changeNote'] }
}

/** Retracts an event: nothing rests on it any more. */
export function retract(now: Standing, { version, note }: Taken): Decided<'stale_version' | 'retracted'> {
  if (now.version !== version) return { ok: false, reason: 'stale_version' }
  if (now.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
  const step = { change: 'retract', claimStatus: 'retracted', verifier: null, changeNote: note } as const
  return { ok: true, step, fields: ['claimStatus', 'changeNote'] }
}

/** Sends what somebody else proposed back to them with a question. */
export function sendBack(
  now: Standing, { version, note, accountId }: Taken,
): Decided<'stale_version' | 'own_event' | 'already_verified' | 'retracted'> {
  if (now.version !== version) return { ok: false, reason: 'stale_version' }
  if (now.author === accountId) return { ok: false, reason: 'own_event' }
  if (now.claimStatus === 'verified') return { ok: false, reason: 'already_verified' }
  if (now.claimStatus === 'retracted') return { ok: false, reason: 'retracted' }
  return {
    ok: true, step: { change: 'send_back', changeNote: note, awaitsAuthor: true }, fields: ['awaitsAuthor', 'changeNote'],
  }
}

/**
 * Answers what an event was sent back for, or resolves a dispute: those who may dispute do, and then it is proposed
 * again; an author's answer to a note does not take back what a reviewer disputes.
 */
export function answer(
  now: Standing, { version, note, mayDispute }: Taken,
): Decided<'stale_version' | 'nothing_to_answer' | 'not_allowed'> {
  if (now.version !== version) return { ok: false, reason: 'stale_version' }
  const isDisputed = now.claimStatus === 'disputed'
  if (!isDisputed && !now.awaitsAuthor) return { ok: false, reason: 'nothing_to_answer' }
  if (isDisputed && !mayDispute && !now.awaitsAuthor) return { ok: false, reason: 'not_allowed' }
  const claimStatus = mayDispute ? 'proposed' : now.claimStatus
  return { ok: true, step: { change: 'answer', claimStatus, changeNote: note }, fields: ['claimStatus', 'awaitsAuthor', 'changeNote'] }
}

/** Why somebody may not verify the version that they read; null where they may. */
export function refuseVerification(
  now: Standing, { version, accountId }: Pick<Taken, 'version' | 'accountId'>,
): 'stale_version' | 'already_verified' | 'retracted' | 'own_event' | null {
  if (now.version !== version) return 'stale_version'
  if (now.claimStatus === 'verified') return 'already_verified'
  if (now.claimStatus === 'retracted') return 'retracted'
  return now.author === accountId ? 'own_event' : null
}
