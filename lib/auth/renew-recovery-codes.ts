import { z } from 'zod'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { confirmPassword, type ConfirmReason } from './confirm-password'
import { inAccountTransaction } from './in-account-transaction'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code'

export const renewRecoveryCodesInput = z.strictObject({ password: z.string().max(1000) })

/** Puts ten new recovery codes in the place of those that are left; answers them, to be shown once. */
export async function renewRecoveryCodes(
  viewer: Viewer,
  { password }: z.infer<typeof renewRecoveryCodesInput>,
): Promise<Result<{ recoveryCodes: string[] }, ConfirmReason | 'no_second_factor'>> {
  const { accountId } = viewer
  const confirmed = await confirmPassword(accountId, password)
  if (!confirmed.ok) return confirmed
  const recoveryCodes = newRecoveryCodes()
  return inAccountTransaction(async ({ models, record }) => {
    const account = await models.account.findUniqueOrThrow({ where: { id: accountId }, select: { totpSecret: true } })
    if (account.totpSecret === null) return { ok: false, reason: 'no_second_factor' }
    await models.recoveryCode.deleteMany({ where: { accountId } })
    const data = recoveryCodes.map((one) => ({ accountId, codeHash: hashRecoveryCode(one) }))
    await models.recoveryCode.createMany({ data })
    const entry = { actor: accountId, subjectKind: 'account', subjectId: accountId } as const
    await record({ ...entry, action: 'account.renew_recovery_codes', fields: ['recovery_codes'] })
    return { ok: true, value: { recoveryCodes } }
  })
}
