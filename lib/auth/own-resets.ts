import { prisma } from '@/lib/db/team'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import type { Result } from '@/lib/records/result'
import { inAccountTransaction } from './in-account-transaction'

/** A link that somebody made for one's own account. */
export interface OwnReset {
  id: string
  covers: string
  /** Who made it: an alias, or null for whoever runs the machine. */
  issuer: string | null
  createdAt: Date
  /** What became of it at the instant that was asked for, and since when or until when. */
  fate: { is: 'used' | 'withdrawn' | 'expired' | 'open'; at: Date }
  isNoted: boolean
}

const NEWEST = 10

/** The links that were made to reset one's own account, the newest first, ten at most. */
export async function listOwnResets({ accountId }: Viewer, at: Date): Promise<OwnReset[]> {
  const resets = await prisma().accountReset.findMany({
    where: { accountId }, orderBy: { createdAt: 'desc' }, take: NEWEST, omit: { tokenHash: true },
  })
  const issuers = await prisma().account.findMany({
    where: { id: { in: resets.map(({ issuedBy }) => issuedBy).filter((one) => one !== 'operator') } },
    select: { id: true, alias: true },
  })
  return resets.map(({ id, covers, issuedBy, createdAt, expiresAt, usedAt, withdrawnAt, notedAt }) => ({
    id, covers, createdAt, isNoted: notedAt !== null,
    issuer: issuers.find((one) => one.id === issuedBy)?.alias ?? null,
    fate: fateOf({ expiresAt, usedAt, withdrawnAt }, at),
  }))
}

function fateOf(
  { expiresAt, usedAt, withdrawnAt }: { expiresAt: Date; usedAt: Date | null; withdrawnAt: Date | null },
  at: Date,
): OwnReset['fate'] {
  if (usedAt) return { is: 'used', at: usedAt }
  if (withdrawnAt) return { is: 'withdrawn', at: withdrawnAt }
  return { is: expiresAt > at ? 'open' : 'expired', at: expiresAt }
}

/** Puts down that the owner of an account knows of the links that were made for it: they are told no more. */
export function noteResets({ accountId }: Viewer, at: Date): Promise<Result<{ noted: number }, never>> {
  return inAccountTransaction(async ({ models, record }) => {
    const where = { accountId, notedAt: null }
    const { count } = await models.accountReset.updateMany({ where, data: { notedAt: at } })
    const entry = { actor: accountId, subjectKind: 'account', subjectId: accountId } as const
    if (count > 0) await record({ ...entry, action: 'account.note_reset' })
    return { ok: true, value: { noted: count } }
  })
}
