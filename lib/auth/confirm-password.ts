import { prisma } from '@/lib/db/team'
import type { Result } from '@/lib/records/result'
import { clearAttempts, takeAttempt } from './limits'
import { fitsPassword } from './password'

export type ConfirmReason = 'wrong_password' | 'too_many_attempts'

/**
 * Whether somebody signed in, or who bears a link, knows their password too. Counted by itself: who guesses at the door
 * keeps nobody who is inside from changing their password. Answers the hash that it fits.
 */
export async function confirmPassword(
  accountId: string, password: string,
): Promise<Result<{ passwordHash: string }, ConfirmReason>> {
  const account = await prisma().account.findUniqueOrThrow({ where: { id: accountId } })
  if (!(await takeAttempt('confirm', accountId))) return { ok: false, reason: 'too_many_attempts' }
  if (!(await fitsPassword(password, account.passwordHash))) return { ok: false, reason: 'wrong_password' }
  await clearAttempts('confirm', accountId)
  return { ok: true, value: { passwordHash: account.passwordHash } }
}
