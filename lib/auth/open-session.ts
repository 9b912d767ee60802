import type { Prisma } from '@/lib/db/generated/client'
import { IDLE_MS, PENDING_MS } from './session'
import { digest, newToken } from './token'

interface Opening {
  accountId: string
  /** Whether a second factor was shown. */
  secondFactor: boolean
  /** Whether it is still to be shown or set up: then the session is a short one. */
  pending: boolean
}

/** Opens a session and answers its token, which is kept nowhere but with its bearer. */
export async function openSession(
  models: Prisma.TransactionClient,
  { accountId, secondFactor, pending }: Opening,
  at: Date,
): Promise<string> {
  const token = newToken()
  await models.session.create({
    data: {
      tokenHash: digest(token),
      accountId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: new Date(at.getTime() + (pending ? PENDING_MS : IDLE_MS)),
      secondFactorAt: secondFactor ? at : null,
    },
  })
  return token
}
