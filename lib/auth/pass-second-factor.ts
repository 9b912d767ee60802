import { z } from 'zod'
import type { Result } from '@/lib/records/result'
import { holdSession } from './hold-session'
import { inAccountTransaction } from './in-account-transaction'
import { clearAttempts, takeAttempt } from './limits'
import { openSession } from './open-session'
import { takeCode } from './second-factor'
import type { Session } from './session'

export const secondFactorInput = z.strictObject({ code: z.string().max(100) })

/**
 * Completes a sign-in whose password was right, by a code of the app or a recovery code. The session of the first step
 * ends, and a new one begins: its token was never seen before the second factor. One that was ended meanwhile, because
 * the password is another now for instance, takes no code.
 */
export async function passSecondFactor(
  session: Session,
  { code }: z.infer<typeof secondFactorInput>,
  at: Date,
): Promise<Result<{ token: string }, 'wrong_code' | 'too_many_attempts'>> {
  const { accountId, id } = session
  if (session.state !== 'needs_code') throw new Error('this session awaits no code')
  if (!(await takeAttempt('code', accountId))) return { ok: false, reason: 'too_many_attempts' }
  const result = await inAccountTransaction<{ token: string }, 'wrong_code'>(async ({ models, record }) => {
    if (!(await holdSession(models, session))) return { ok: false, reason: 'wrong_code' }
    const taken = await takeCode(models, accountId, code, at)
    if (taken === null) return { ok: false, reason: 'wrong_code' }
    await models.session.updateMany({ where: { id }, data: { endedAt: at } })
    const token = await openSession(models, { accountId, secondFactor: true, pending: false }, at)
    const entry = { actor: accountId, subjectKind: 'account', subjectId: accountId } as const
    await record({ ...entry, action: 'account.pass_second_factor', fields: [taken] })
    return { ok: true, value: { token } }
  })
  if (result.ok) await clearAttempts('code', accountId)
  return result
}
