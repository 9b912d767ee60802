import { isOwnCase } from '@/lib/db/is-own-case'
import type { StoredVersion } from '@/lib/db/stored-version'
import { prisma } from '@/lib/db/team'
import type { Day } from '@/lib/domain/dates/day'
import { maySee } from '@/lib/domain/permissions/may-see'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { inCaseTransaction, type DerivingTransaction } from '../in-case-transaction'
import { readVersion } from './read-version'

/** A transaction that holds the case of one event, and the version that is current in it. */
export interface EventTransaction extends DerivingTransaction {
  current: StoredVersion
}

/**
 * Runs a change of one event as {@link inCaseTransaction} does. An event that the viewer may not see is answered as one
 * that does not exist.
 */
export async function inEventTransaction<Done extends { ok: boolean }>(
  viewer: Viewer,
  eventId: string,
  on: Day,
  change: (transaction: EventTransaction) => Promise<Done>,
): Promise<Done | { ok: false; reason: 'unknown_event' }> {
  const unknown = { ok: false, reason: 'unknown_event' } as const
  const event = await prisma().event.findUnique({ where: { id: eventId }, select: { caseId: true } })
  if (!event) return unknown
  return inCaseTransaction<Done | typeof unknown>(event.caseId, on, async (transaction) => {
    const current = await readVersion(transaction.db, eventId)
    // Moved to another case since, where two were found to be one.
    if (!current || current.caseId !== event.caseId) return unknown
    const { audience } = current.content
    const isAuthor = current.author === viewer.accountId
    const isSeen = maySee(audience, { isAuthor, isOwnCase: false })
      || maySee(audience, { isAuthor, isOwnCase: await isOwnCase(transaction.db, viewer.accountId, event.caseId) })
    return isSeen ? change({ ...transaction, current }) : unknown
  })
}
