import { z } from 'zod'
import { encryptField } from '@/lib/db/field-cipher'
import { readFieldKeys } from '@/lib/db/field-keys'
import { prisma } from '@/lib/db/team'
import type { Result } from '@/lib/records/result'
import { confirmPassword, type ConfirmReason } from './confirm-password'
import { inAccountTransaction, type AccountTransaction } from './in-account-transaction'
import { FIELDS_OF_RESET, RESETS, type ResetCovers } from './issue-reset'
import { takeAttempt } from './limits'
import { openSession } from './open-session'
import { findPasswordFault, hashPassword, type PasswordFault } from './password'
import { totpPlace } from './second-factor'
import { hashToken } from './token'
import { newTotpSecret } from './totp'

export const redeemResetInput = z.strictObject({
  token: z.string().max(100),
  /** The new password, where the link replaces it. */
  password: z.string().max(1000).optional(),
  /** The password that stands, where the link replaces the second factor alone. */
  current: z.string().max(1000).optional(),
})

export type RedeemReason = 'unknown_reset' | 'bad_input' | ConfirmReason | PasswordFault

/** A link that can be used. */
export interface OpenReset {
  id: string
  accountId: string
  alias: string
  covers: ResetCovers
}

/** The token of the session that a link led to, and whose it is. */
interface Redeemed {
  token: string
  alias: string
}

/** What a link is for, or null: unknown, used, withdrawn, too old, and of a locked account all read the same. */
export async function findReset(token: string, at: Date): Promise<OpenReset | null> {
  const tokenHash = hashToken(token)
  if (tokenHash === null) return null
  const found = await prisma().accountReset.findFirst({
    where: { tokenHash, usedAt: null, withdrawnAt: null, expiresAt: { gt: at }, account: { lockedAt: null } },
    select: { id: true, accountId: true, covers: true, account: { select: { alias: true } } },
  })
  const covers = RESETS.find((one) => one === found?.covers)
  return found && covers ? { id: found.id, accountId: found.accountId, alias: found.account.alias, covers } : null
}

/**
 * Uses a link, once: a new password, or no second factor until a new one is set up. Answers the token of a session that
 * goes on to whichever of the two is left to show. All other sessions end.
 */
export async function redeemReset(
  { token, password, current }: z.infer<typeof redeemResetInput>,
  at: Date,
): Promise<Result<Redeemed, RedeemReason>> {
  const reset = await findReset(token, at)
  if (!reset) return { ok: false, reason: 'unknown_reset' }
  if (!(await takeAttempt('link', reset.id))) return { ok: false, reason: 'too_many_attempts' }
  if (reset.covers === 'second_factor') {
    if (current === undefined) return { ok: false, reason: 'bad_input' }
    const confirmed = await confirmPassword(reset.accountId, current)
    return confirmed.ok ? inAccountTransaction((within) => change(within, reset, {}, at)) : confirmed
  }
  if (password === undefined) return { ok: false, reason: 'bad_input' }
  const fault = findPasswordFault(password, reset.alias)
  if (fault) return { ok: false, reason: fault }
  const passwordHash = await hashPassword(password)
  return inAccountTransaction((within) => change(within, reset, { passwordHash }, at))
}

async function change(
  { models, record }: AccountTransaction,
  { id, accountId, covers }: OpenReset,
  fresh: { passwordHash?: string },
  at: Date,
): Promise<Result<Redeemed, RedeemReason>> {
  // Marked as used first: of two who bear the link the second finds it so, and what follows does not void it.
  const where = { id, usedAt: null, withdrawnAt: null, account: { lockedAt: null } }
  const { count } = await models.accountReset.updateMany({ where, data: { usedAt: at } })
  if (count === 0) return { ok: false, reason: 'unknown_reset' }
  const standing = await models.account.findUniqueOrThrow({ where: { id: accountId } })
  const isBare = covers !== 'password' || standing.totpSecret === null
  const totpCandidate = encryptField(readFieldKeys(), totpPlace(accountId, 'totp_candidate'), newTotpSecret())
  const factor = isBare ? { totpSecret: null, totpStep: null, totpCandidate } : {}
  await models.account.update({ where: { id: accountId }, data: { ...fresh, ...factor } })
  if (isBare) await models.recoveryCode.deleteMany({ where: { accountId } })
  const entry = { actor: accountId, subjectKind: 'account', subjectId: accountId } as const
  await record({ ...entry, action: 'account.use_reset', fields: FIELDS_OF_RESET[covers] })
  const pending = !(isBare && standing.demonstration)
  const token = await openSession(models, { accountId, secondFactor: false, pending }, at)
  return { ok: true, value: { token, alias: standing.alias } }
}
