import { z } from 'zod'
import { decryptField, encryptField } from '@/lib/db/field-cipher'
import { readFieldKeys } from '@/lib/db/field-keys'
import { prisma } from '@/lib/db/team'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { confirmPassword, type ConfirmReason } from './confirm-password'
import { holdSession } from './hold-session'
import { inAccountTransaction } from './in-account-transaction'
import { clearAttempts, takeAttempt } from './limits'
import { openSession } from './open-session'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code'
import { figuresOf, totpPlace } from './second-factor'
import type { Session } from './session'
import { findTotpStep, newTotpSecret, totpAddress } from './totp'

export const offerTotpInput = z.strictObject({ password: z.string().max(1000) })
export const confirmTotpInput = z.strictObject({ code: z.string().max(20) })

/** A secret that waits to be confirmed: as an address for a QR code, and as text to type. */
export interface TotpOffer {
  secret: string
  address: string
}

/** Offers a new secret in place of the one that stands, which stays until the new one is confirmed. */
export async function offerTotp(
  viewer: Viewer,
  { password }: z.infer<typeof offerTotpInput>,
): Promise<Result<null, ConfirmReason>> {
  const { accountId: id } = viewer
  const confirmed = await confirmPassword(id, password)
  if (!confirmed.ok) return confirmed
  const totpCandidate = encryptField(readFieldKeys(), totpPlace(id, 'totp_candidate'), newTotpSecret())
  return inAccountTransaction(async ({ models, record }) => {
    await models.account.update({ where: { id }, data: { totpCandidate } })
    await record({ actor: id, action: 'account.offer_totp', subjectKind: 'account', subjectId: id })
    return { ok: true, value: null }
  })
}

/** The secret that waits to be confirmed; null where none does, and to a session whose second factor is missing. */
export async function readTotpOffer({ accountId: id, alias, state }: Session): Promise<TotpOffer | null> {
  if (state === 'needs_code') return null
  const account = await prisma().account.findUniqueOrThrow({ where: { id }, select: { totpCandidate: true } })
  if (account.totpCandidate === null) return null
  const secret = decryptField(readFieldKeys(), totpPlace(id, 'totp_candidate'), account.totpCandidate)
  return { secret, address: totpAddress(secret, alias) }
}

/**
 * Takes the offered secret into use, by a code of it. Answers ten new recovery codes, to be shown once, and the token
 * of a new session: the database ends all that were.
 */
export async function confirmTotp(
  session: Session,
  { code }: z.infer<typeof confirmTotpInput>,
  at: Date,
): Promise<Result<{ token: string; recoveryCodes: string[] }, 'wrong_code' | 'no_offer' | 'too_many_attempts'>> {
  const { accountId: id } = session
  if (!(await takeAttempt('code', id))) return { ok: false, reason: 'too_many_attempts' }
  const offer = await readTotpOffer(session)
  if (!offer) return { ok: false, reason: 'no_offer' }
  const step = findTotpStep(offer.secret, figuresOf(code), at)
  if (step === null) return { ok: false, reason: 'wrong_code' }
  await clearAttempts('code', id)
  const totpSecret = encryptField(readFieldKeys(), totpPlace(id, 'totp_secret'), offer.secret)
  const recoveryCodes = newRecoveryCodes()
  return inAccountTransaction(async ({ models, record }) => {
    if (!(await holdSession(models, session))) return { ok: false, reason: 'no_offer' }
    await models.account.update({ where: { id }, data: { totpSecret, totpCandidate: null, totpStep: step } })
    await models.recoveryCode.deleteMany({ where: { accountId: id } })
    const data = recoveryCodes.map((one) => ({ accountId: id, codeHash: hashRecoveryCode(one) }))
    await models.recoveryCode.createMany({ data })
    const token = await openSession(models, { accountId: id, secondFactor: true, pending: false }, at)
    const fields = ['totp_secret', 'recovery_codes']
    await record({ actor: id, action: 'account.set_up_totp', subjectKind: 'account', subjectId: id, fields })
    return { ok: true, value: { token, recoveryCodes } }
  })
}
