import { prisma } from '@/lib/db/team'
import type { Viewer } from '@/lib/domain/permissions/viewer'

export interface SessionLine {
  id: string
  createdAt: Date
  lastSeenAt: Date
}

export interface OwnAccount {
  hasSecondFactor: boolean
  /** Whether a new secret was offered and waits for its first code. */
  isOffered: boolean
  recoveryCodesLeft: number
  /** The sessions that are open at the instant, the one seen last first. */
  sessions: SessionLine[]
}

/** What one sees of one's own account. */
export async function readOwnAccount(viewer: Viewer, at: Date): Promise<OwnAccount> {
  const account = await prisma().account.findUniqueOrThrow({
    where: { id: viewer.accountId },
    select: {
      totpSecret: true,
      totpCandidate: true,
      _count: { select: { recoveryCodes: true } },
      sessions: {
        where: { endedAt: null, expiresAt: { gt: at } },
        select: { id: true, createdAt: true, lastSeenAt: true },
        orderBy: { lastSeenAt: 'desc' },
      },
    },
  })
  return {
    hasSecondFactor: account.totpSecret !== null,
    isOffered: account.totpCandidate !== null,
    recoveryCodesLeft: account._count.recoveryCodes,
    sessions: account.sessions,
  }
}
