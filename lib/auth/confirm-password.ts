import { prisma } from '@/lib/db/team'
import type { Result } from '@/lib/records/result'
import { clearAttempts, takeAttempt } from './limits'
import { fitsPassword } from './password'

export type ConfirmReason = 'wrong_password' | 'too_many_attempts'

/** Whether somebody signed in knows their password too; it counts as an attempt to sign in. */
export async function confirmPassword(accountId: string, password: string): Promise<Result<null, ConfirmReason>> {
  const account = await prisma().account.findUniqueOrThrow({ where: { id: accountId } })
  if (!(await takeAttempt('password', account.aliasKey))) return { ok: false, reason: 'too_many_attempts' }
  if (!(await fitsPassword(password, account.passwordHash))) return { ok: false, reason: 'wrong_password' }
  await clearAttempts('password', account.aliasKey)
  return { ok: true, value: null }
}
