import { z } from 'zod'
import { ROLES } from '@/lib/domain/permissions/permissions'
import type { Result } from '@/lib/records/result'
import { actorId, assertMay, type Actor } from './assert-may'
import { inAccountTransaction } from './in-account-transaction'
import { digest, newToken } from './token'

export const inviteInput = z.strictObject({ role: z.enum(ROLES) })

/** An invitation is good for three days. */
const VALID_MS = 72 * 60 * 60 * 1000

export interface NewInvitation {
  id: string
  /** Shown once, in the link; only its digest is kept. */
  token: string
  expiresAt: Date
}

/** Invites somebody to a role: whoever bears the link first chooses a name and a password for it. */
export async function invite(
  inviter: Actor,
  { role }: z.infer<typeof inviteInput>,
  at: Date,
): Promise<Result<NewInvitation, never>> {
  assertMay(inviter, 'account.manage')
  const token = newToken()
  const expiresAt = new Date(at.getTime() + VALID_MS)
  const invitedBy = actorId(inviter)
  return inAccountTransaction(async ({ models, record }) => {
    const data = { tokenHash: digest(token), role, invitedBy, createdAt: at, expiresAt }
    const { id } = await models.invitation.create({ data })
    await record({ actor: invitedBy, action: 'account.invite', subjectKind: 'invitation', subjectId: id, fields: ['role'] })
    return { ok: true, value: { id, token, expiresAt } }
  })
}

export const withdrawInvitationInput = z.strictObject({ invitationId: z.uuid() })

/** Takes an invitation back that nobody has accepted. */
export async function withdrawInvitation(
  actor: Actor,
  { invitationId }: z.infer<typeof withdrawInvitationInput>,
  at: Date,
): Promise<Result<{ id: string }, 'unknown_invitation'>> {
  assertMay(actor, 'account.manage')
  return inAccountTransaction(async ({ models, record }) => {
    const open = { id: invitationId, accountId: null, withdrawnAt: null }
    const { count } = await models.invitation.updateMany({ where: open, data: { withdrawnAt: at } })
    if (count === 0) return { ok: false, reason: 'unknown_invitation' }
    const entry = { actor: actorId(actor), subjectKind: 'invitation', subjectId: invitationId } as const
    await record({ ...entry, action: 'account.withdraw_invitation' })
    return { ok: true, value: { id: invitationId } }
  })
}
