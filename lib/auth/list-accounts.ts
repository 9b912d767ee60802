import { prisma } from '@/lib/db/team'
import { assertMay, type Actor } from './assert-may'

export interface AccountLine {
  id: string
  alias: string
  role: string
  lockedAt: Date | null
  hasSecondFactor: boolean
  createdAt: Date
  /** Of its open sessions the last; null where it has none. */
  lastSeenAt: Date | null
  /** The link to reset it that can still be used; null where there is none. */
  openReset: { id: string; expiresAt: Date } | null
}

/** All accounts by alias, for administrators, as they are at an instant. */
export async function listAccounts(actor: Actor, at: Date): Promise<AccountLine[]> {
  assertMay(actor, 'account.manage')
  const accounts = await prisma().account.findMany({
    select: {
      id: true, alias: true, role: true, lockedAt: true, totpSecret: true, createdAt: true,
      sessions: { where: { endedAt: null, expiresAt: { gt: at } }, select: { lastSeenAt: true } },
      resets: {
        where: { usedAt: null, withdrawnAt: null, expiresAt: { gt: at } }, select: { id: true, expiresAt: true },
      },
    },
    orderBy: { aliasKey: 'asc' },
  })
  return accounts.map(({ sessions, resets, totpSecret, ...account }) => ({
    ...account,
    hasSecondFactor: totpSecret !== null,
    openReset: resets[0] ?? null,
    lastSeenAt: latest(sessions.map((session) => session.lastSeenAt)),
  }))
}

function latest(instants: Date[]): Date | null {
  return instants.reduce<Date | null>((last, one) => (last !== null && last > one ? last : one), null)
}

export interface InvitationLine {
  id: string
  role: string
  createdAt: Date
  expiresAt: Date
}

/** The invitations that can still be accepted at an instant, newest first. */
export async function listInvitations(actor: Actor, at: Date): Promise<InvitationLine[]> {
  assertMay(actor, 'account.manage')
  return prisma().invitation.findMany({
    where: { accountId: null, withdrawnAt: null, expiresAt: { gt: at } },
    select: { id: true, role: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: 'desc' },
  })
}
