import { z } from 'zod'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { actorId, assertMay, type Actor } from './assert-may'
import { inAccountTransaction } from './in-account-transaction'
import type { Session } from './session'

interface Ended {
  /** How many sessions ended. */
  ended: number
}

export const endSessionInput = z.strictObject({ sessionId: z.uuid() })

/** Signs out: ends the session that asks, in whatever state it is. */
export function signOut(session: Session, at: Date): Promise<Result<Ended, never>> {
  return endWhere(session.accountId, 'account.sign_out', { id: session.id, accountId: session.accountId }, at)
}

/** Ends one session of one's own, on a phone that was lost for instance; another's is none. */
export function endSession(
  viewer: Viewer,
  { sessionId }: z.infer<typeof endSessionInput>,
  at: Date,
): Promise<Result<Ended, never>> {
  return endWhere(viewer.accountId, 'account.end_session', { id: sessionId, accountId: viewer.accountId }, at)
}

/** Signs out everywhere: ends all sessions of one's own, this one too. */
export function signOutEverywhere(viewer: Viewer, at: Date): Promise<Result<Ended, never>> {
  return endWhere(viewer.accountId, 'account.sign_out_everywhere', { accountId: viewer.accountId }, at)
}

/** Ends the sessions of everybody. */
export function endAllSessions(actor: Actor, at: Date): Promise<Result<Ended, never>> {
  assertMay(actor, 'mode.set')
  return endWhere(actorId(actor), 'account.end_all_sessions', {}, at)
}

function endWhere(
  actor: string,
  action: string,
  whose: { id?: string; accountId?: string },
  at: Date,
): Promise<Result<Ended, never>> {
  return inAccountTransaction(async ({ models, record }) => {
    const { count } = await models.session.updateMany({ where: { ...whose, endedAt: null }, data: { endedAt: at } })
    if (count > 0) await record({ actor, action, subjectKind: 'account', subjectId: whose.accountId ?? 'all' })
    return { ok: true, value: { ended: count } }
  })
}
