import { z } from 'zod'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { actorId, assertMay, type Actor } from './assert-may'
import { inAccountTransaction } from './in-account-transaction'
import { digest, newToken } from './token'

/** What a reset replaces; a link for one of the two asks for the other. */
export const RESETS = ['password', 'second_factor', 'both'] as const
export type ResetCovers = (typeof RESETS)[number]

export const issueResetInput = z.strictObject({ accountId: z.uuid(), covers: z.enum(RESETS) })
export const withdrawResetInput = z.strictObject({ resetId: z.uuid() })

/** A reset is good for a day. */
const VALID_MS = 24 * 60 * 60 * 1000

/** What a reset replaces, by the names of the fields, for the audit log. */
export const FIELDS_OF_RESET: Readonly<Record<ResetCovers, string[]>> = {
  password: ['password'], second_factor: ['totp_secret', 'recovery_codes'],
  both: ['password', 'totp_secret', 'recovery_codes'],
}

export interface NewReset {
  id: string
  /** Shown once, in the link; only its digest is kept. */
  token: string
  expiresAt: Date
}

/**
 * Makes a link by which the owner of an account comes back in, and ends all its sessions: whoever lost a phone lost the
 * session on it too. It takes the place of an older link. Nobody makes one for themselves: the last administrator is
 * helped by whoever runs the machine.
 */
export async function issueReset(
  actor: Actor,
  { accountId, covers }: z.infer<typeof issueResetInput>,
  at: Date,
): Promise<Result<NewReset, 'unknown_account' | 'own_reset' | 'locked_account'>> {
  assertMay(actor, 'account.manage')
  const issuedBy = actorId(actor)
  if (issuedBy === accountId) return { ok: false, reason: 'own_reset' }
  const token = newToken()
  const expiresAt = new Date(at.getTime() + VALID_MS)
  return inAccountTransaction(async ({ models, record }) => {
    const [account] = await models.$queryRaw<{ isLocked: boolean }[]>`
      SELECT locked_at IS NOT NULL AS "isLocked" FROM file.account WHERE id = ${accountId}::uuid FOR UPDATE`
    if (!account) return { ok: false, reason: 'unknown_account' }
    if (account.isLocked) return { ok: false, reason: 'locked_account' }
    await models.accountReset.updateMany({ where: { accountId, ...OPEN }, data: { withdrawnAt: at } })
    await models.session.updateMany({ where: { accountId, endedAt: null }, data: { endedAt: at } })
    const data = { tokenHash: digest(token), accountId, covers, issuedBy, createdAt: at, expiresAt }
    const { id } = await models.accountReset.create({ data })
    const entry = { actor: issuedBy, subjectKind: 'account', subjectId: accountId } as const
    await record({ ...entry, action: 'account.issue_reset', fields: [...FIELDS_OF_RESET[covers], 'sessions'] })
    return { ok: true, value: { id, token, expiresAt } }
  })
}

/** Takes a link back that nobody has used: an administrator any, everybody that of their own account. */
export function withdrawReset(
  viewer: Viewer,
  { resetId: id }: z.infer<typeof withdrawResetInput>,
  at: Date,
): Promise<Result<{ accountId: string }, 'unknown_reset'>> {
  const whose = roleMay(viewer.role, 'account.manage') ? {} : { accountId: viewer.accountId }
  return inAccountTransaction(async ({ models, record }) => {
    const where = { id, ...whose, ...OPEN }
    const [reset] = await models.accountReset.updateManyAndReturn({ where, data: { withdrawnAt: at } })
    if (!reset) return { ok: false, reason: 'unknown_reset' }
    const { accountId } = reset
    const entry = { actor: viewer.accountId, subjectKind: 'account', subjectId: accountId } as const
    await record({ ...entry, action: 'account.withdraw_reset' })
    return { ok: true, value: { accountId } }
  })
}

const OPEN = { usedAt: null, withdrawnAt: null }
