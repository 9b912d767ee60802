import { z } from 'zod'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { confirmPassword, type ConfirmReason } from './confirm-password'
import { inAccountTransaction } from './in-account-transaction'
import { openSession } from './open-session'
import { findPasswordFault, hashPassword, type PasswordFault } from './password'

export const changePasswordInput = z.strictObject({ current: z.string().max(1000), password: z.string().max(1000) })

/** Changes one's password. The database ends all sessions with it; a new one for this browser is answered. */
export async function changePassword(
  viewer: Viewer,
  { current, password }: z.infer<typeof changePasswordInput>,
  at: Date,
): Promise<Result<{ token: string }, ConfirmReason | PasswordFault>> {
  const { accountId, alias } = viewer
  const fault = findPasswordFault(password, alias)
  if (fault) return { ok: false, reason: fault }
  const confirmed = await confirmPassword(accountId, current)
  if (!confirmed.ok) return confirmed
  const passwordHash = await hashPassword(password)
  return inAccountTransaction(async ({ models, record }) => {
    // What was confirmed may have been changed since, by a reset for instance, which ended the session that asks.
    const [same] = await models.$queryRaw<object[]>`
      SELECT FROM file.account WHERE id = ${accountId}::uuid AND password_hash = ${confirmed.value.passwordHash}
        AND locked_at IS NULL FOR UPDATE`
    if (!same) return { ok: false, reason: 'wrong_password' }
    const account = await models.account.update({ where: { id: accountId }, data: { passwordHash } })
    const opening = { accountId, secondFactor: account.totpSecret !== null, pending: false }
    const token = await openSession(models, opening, at)
    const entry = { actor: accountId, subjectKind: 'account', subjectId: accountId } as const
    await record({ ...entry, action: 'account.change_password', fields: ['password'] })
    return { ok: true, value: { token } }
  })
}
